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

/** What a control needs to be one of the form: its name, its ref, and what follows from its events. */
export function fieldHandlers(store: CheckoutStore, path: FieldPath) {
  const { onChange, onBlur, ref, name } = store.form.register(path)
  const kind = inputKind(store.known, path)
  let onPage: HTMLInputElement | null = null
  // Until it stands there, which React may put off, something else may be typed in its place.
  const initial = store.form.getValues(path)
  let drawn: string | undefined = initial
  // Of a box that is not ticked react-hook-form makes false.
  const unticked = () => {
    if (typeof store.form.getValues(path) === 'boolean') store.form.setValue(path, '')
  }
  const help = (control: HTMLInputElement) => void kind.typing?.(control, path, () => knownValues(store))
  return {
    name,
    ref(control: HTMLInputElement | null) {
      // What the page shows counts: it may have been filled before this code ran, or without an event before it goes.
      const seen = control ?? onPage
      const value = seen?.type === 'checkbox' && !seen.checked ? '' : (seen?.value ?? '')
      const shows = seen && value !== drawn && (seen.type !== 'radio' || seen.checked)
      const known = store.form.getValues(path)
      if (shows && value !== known && !isUnlisted(seen, known)) store.form.setValue(path, value)
      // A control that is added again shows its default first.
      drawn = control ? undefined : initial
      onPage = control
      ref(control)
      unticked()
      if (control) kind.added?.(control, store)
      // It has a value, or was entered before this code ran.
      if (control && (control.value || hasFocus(control))) help(control)
      // The summary links to what is on the page, and the status names what is not.
      if (errorAt(store, path) || store.getState().warnings[path]) store.notify()
    },
    onChange(event: ControlEvent) {
      const { target } = event
      const before = store.form.getValues(path)
      // What fills in a value that the list does not have leaves the list blank: what stood there stays.
      if (isTag(target, 'select') && target.selectedIndex < 0) {
        target.value = before
        return
      }
      void onChange(event)
      unticked()
      for (const behavior of behaviorsOf(store.known)) behavior.edited?.(store, path, before)
      afterEdit(store, path)
      // A country decides what is made of other fields.
      if (kind.control && kind.control !== 'textarea') store.notify()
    },
    ...(kind.typing && { onFocus: (event: { currentTarget: HTMLInputElement }) => help(event.currentTarget) }),
    onBlur(event: ControlEvent) {
      const before = store.form.getValues(path)
      void onBlur(event)
      // Of radios of which none is chosen react-hook-form makes null.
      if (typeof store.form.getValues(path) !== 'string') store.form.setValue(path, before)
      afterPress(() => validateLeft(store, path))
    },
  }
}
