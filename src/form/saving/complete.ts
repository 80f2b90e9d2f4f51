import { shownSections } from '../../providers/fieldMode.js'
import type { SectionId } from '../../sections/schema.js'
import { judgeSections } from '../issues/validate.js'
import { defaultsOf } from '../store/formControl.js'
import type { Answered } from '../store/state.js'
import { type CheckoutStore, knownValues } from '../store/store.js'
import { sameSection } from './groups.js'

/** The validation of the displayed sections, and the validated values. */
type ShownVerdict = NonNullable<Answered['verdict']>

const shownIn = ({ props }: CheckoutStore) => shownSections(props.adapter.provider, props.rules)

export async function validateShown(store: CheckoutStore): Promise<ShownVerdict> {
  const values = knownValues(store)
  return { values, ...(await judgeSections(store, shownIn(store), values)) }
}

/** Whether everything required is saved and unchanged since. */
export function isComplete(store: CheckoutStore, { values, update, issues }: ShownVerdict): boolean {
  const { known, unsure, saved, memory } = store
  if (issues.length || JSON.stringify(knownValues(store)) !== JSON.stringify(values)) return false
  // An empty optional section has nothing to save. A section that this Root does not know may be required.
  const rules = { custom: memory.customRules, ...known.rules }
  const isOptional = (id: SectionId) => rules[id] && hasNothing(store, id, update[id])
  return shownIn(store).every(
    (id) =>
      !unsure.has(id) &&
      !known.behaviors?.[id]?.isOpen?.(values) &&
      (sameSection(update[id], saved[id]) || isOptional(id)),
  )
}

/** Whether a section is empty and always was. A section with default values must be saved when it is emptied. */
export const hasNothing = (store: CheckoutStore, id: SectionId, values?: Record<string, string>): boolean =>
  !store.saved[id] && isEmpty(values) && isEmpty(store.memory.initial[id]) && isEmpty(defaultsOf(store.form, id))

/** Whether all values are empty. */
export const isEmpty = (values: Record<string, string> = {}): boolean =>
  Object.values(values).every((value) => value === '')
