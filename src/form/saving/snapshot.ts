import { emptyValues } from '../../sections/emptyValues.js'
import { fieldPaths } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues } from '../../sections/schema.js'
import { errorAt } from '../issues/errors.js'
import { completedInputs } from '../issues/completeInputs.js'
import { sectionsOnScreen } from '../store/screen.js'
import type { Snapshot } from '../store/state.js'
import { type CheckoutStore, following, knownValues } from '../store/store.js'

/** The checkout as it is now, without a look at the values on the screen. */
export function takeSnapshot(store: CheckoutStore): Snapshot {
  const { known, props, memory, saved, unsure, leftover } = store
  const values = completedInputs(store, knownValues(store))
  const canonical = sectionIds.map((id) => [id, rulesOf(known.rules, id).fields.parse(values[id])])
  return {
    values: Object.fromEntries(canonical) as CheckoutValues,
    defaults: emptyValues(props.defaultValues),
    state: store.getState(),
    errors: new Set(fieldPaths.filter((path) => errorAt(store, path))),
    onScreen: sectionsOnScreen(store.forms),
    following: following(store),
    adapter: props.adapter,
    isAuto: props.save === 'auto',
    saved,
    unsure,
    leftover,
    remembered: memory.remembered,
  }
}
