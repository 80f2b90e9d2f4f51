import type { FieldPath } from '../../sections/schema.js'
import { afterEdit } from '../issues/edit.js'
import { errorAt } from '../issues/errors.js'
import { hasFocus } from '../store/focus.js'
import { inputKind } from '../store/inputs.js'
import { isTag } from '../store/isElement.js'
import { afterPress } from '../store/page.js'
import { isUnlisted } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, knownValues } from '../store/store.js'
import { validateLeft } from '../issues/validate.js'

interface ControlEvent {
  target: unknown
  type: string
}

/** Returns the name, ref and event handlers of a control. */
export function fieldHandlers(store: CheckoutStore, path: FieldPath) {
  const { onChange, onBlur, ref, name } = store.form.register(path)
  const kind = inputKind(store.known, path)
  let mounted: HTMLInputElement | null = null
  // React may commit late; the shopper may type before the ref callback runs.
  const initial = store.form.getValues(path)
  let rendered: string | undefined = initial
  // react-hook-form sets an unchecked checkbox to false.
  const unticked = () => {
    if (typeof store.form.getValues(path) === 'boolean') store.form.setValue(path, '')
  }
  const help = (control: HTMLInputElement) => void kind.typing?.(control, path, () => knownValues(store))
  return {
    name,
    ref(control: HTMLInputElement | null) {
      // The displayed value wins: the control may have been filled before this code ran, or without an event before it
      // was removed.
      const seen = control ?? mounted
      const value = seen?.type === 'checkbox' && !seen.checked ? '' : (seen?.value ?? '')
      const shows = seen && value !== rendered && (seen.type !== 'radio' || seen.checked)
      const known = store.form.getValues(path)
      if (shows && value !== known && !isUnlisted(seen, known)) store.form.setValue(path, value)
      // A control that is added again displays its default value first.
      rendered = control ? undefined : initial
      mounted = control
      ref(control)
      unticked()
      if (control) kind.added?.(control, store)
      // The control has a value, or had the focus before this code ran.
      if (control && (control.value || hasFocus(control))) help(control)
      // The error summary links to controls on the page, and the status names fields without one.
      if (errorAt(store, path) || store.getState().warnings[path]) store.notify()
    },
    onChange(event: ControlEvent) {
      const { target } = event
      const before = store.form.getValues(path)
      // Autofill of a value that is not in the list leaves the `<select>` blank, so the previous value is restored.
      if (isTag(target, 'select') && target.selectedIndex < 0) {
        target.value = before
        return
      }
      void onChange(event)
      unticked()
      for (const behavior of behaviorsOf(store.known)) behavior.edited?.(store, path, before)
      afterEdit(store, path)
      // A selected country changes other fields.
      if (kind.control && kind.control !== 'textarea') store.notify()
    },
    ...(kind.typing && { onFocus: (event: { currentTarget: HTMLInputElement }) => help(event.currentTarget) }),
    onBlur(event: ControlEvent) {
      const before = store.form.getValues(path)
      void onBlur(event)
      // react-hook-form sets radio buttons without a selection to null.
      if (typeof store.form.getValues(path) !== 'string') store.form.setValue(path, before)
      afterPress(() => validateLeft(store, path))
    },
  }
}
