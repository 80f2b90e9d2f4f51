import { showIssues } from '../issues/errors.js'
import type { CheckoutHandle } from '../store/props.js'
import { resetStore } from './resetStore.js'
import { setValues } from './setValues.js'
import { save } from '../saving/save.js'
import { findControl, pathsOnScreen, sectionsOnScreen } from '../store/screen.js'
import { type CheckoutStore, currentValues } from '../store/store.js'
import { validateScreen } from '../issues/validate.js'

/** Creates the methods for `ref` and `useCheckout`. */
export function createHandle(store: CheckoutStore): CheckoutHandle {
  const saveAll = () => save(store, { sections: sectionsOnScreen(store.forms) })
  return {
    save: () => store.memory.filling?.then(saveAll) ?? saveAll(),
    async validate() {
      await store.memory.filling
      const sections = sectionsOnScreen(store.forms)
      const { memory } = store
      const { issues } = await validateScreen(store, sections)
      if (store.memory === memory) showIssues(store, sections, issues)
      return issues
    },
    getValues: () => currentValues(store),
    focus(path = pathsOnScreen(store.forms)[0]) {
      if (path) findControl(store.forms, path)?.focus()
    },
    setValues: (values) => setValues(store, values),
    reset: (values = store.props.defaultValues) => resetStore(store, values),
  }
}
