import { sectionIds } from '../../sections/keys.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues } from '../../sections/schema.js'
import { completedInputs } from '../issues/completeInputs.js'
import { errorsOf } from '../store/formControl.js'
import { sectionsOnScreen } from '../store/screen.js'
import type { Snapshot } from '../store/state.js'
import { type CheckoutStore, following, knownValues } from '../store/store.js'

/** Takes a snapshot of the checkout, without reading the values from the page. */
export function takeSnapshot(store: CheckoutStore): Snapshot {
  const values = completedInputs(store, knownValues(store))
  const { customRules } = store.memory
  const known = customRules ? { ...store.known.rules, custom: customRules } : store.known.rules
  const canonical = sectionIds.map((id) => [id, rulesOf(known, id).fields.parse(values[id])])
  return {
    ...store,
    values: Object.fromEntries(canonical) as CheckoutValues,
    state: store.getState(),
    errors: errorsOf(store.form),
    onScreen: sectionsOnScreen(store.forms),
    following: following(store),
  }
}
