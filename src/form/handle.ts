import { readOwn } from '../providers/readOwn.js'
import { fieldPaths, splitPath } from '../sections/fieldPath.js'
import { showIssues } from './errors.js'
import { initialValues } from './initialValues.js'
import { forgetOffered } from './offerRecipient.js'
import type { CheckoutHandle } from './props.js'
import { save } from './save.js'
import { findControl, pathsOnScreen, sectionsOnScreen } from './screen.js'
import { type CheckoutStore, currentValues, untouched } from './store.js'
import { validateSections } from './validate.js'

/** What `ref` and `useCheckout` give to the host. */
export function createHandle(store: CheckoutStore): CheckoutHandle {
  return {
    save: () => save(store, { sections: sectionsOnScreen(store.forms) }),
    async validate() {
      const sections = sectionsOnScreen(store.forms)
      const { issues } = await validateSections(store, sections)
      showIssues(store, sections, issues)
      return issues
    },
    getValues: () => currentValues(store),
    focus(path = pathsOnScreen(store.forms)[0]) {
      if (path) findControl(store.forms, path)?.focus()
    },
    reset(values = store.props.defaultValues) {
      const { shippingOptions } = store.getState().session
      const next = initialValues(store.known, { ...store.props, ...(shippingOptions && { shippingOptions }) }, values)
      // Field by field: RHF's own reset forgets which controls are registered.
      for (const path of fieldPaths) store.form.setValue(path, readOwn(next, ...splitPath(path)) as string)
      store.form.clearErrors()
      store.decided = {}
      forgetOffered(store)
      store.setState(untouched)
    },
  }
}
