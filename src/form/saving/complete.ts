import { shownSections } from '../../providers/fieldMode.js'
import type { SectionId } from '../../sections/schema.js'
import { sameSection } from './groups.js'
import { defaultsOf } from '../store/formControl.js'
import { isChoiceOpen } from '../issues/offeredOptions.js'
import { type CheckoutStore, currentValues } from '../store/store.js'
import { judgeSections } from '../issues/validate.js'

/** Whether all that is required is saved and nothing changed since. */
export async function isComplete(store: CheckoutStore): Promise<boolean> {
  const { adapter, rules } = store.props
  const values = currentValues(store)
  const shown = shownSections(adapter.provider, rules)
  const { update, issues } = await judgeSections(store, shown, values)
  if (issues.length || isChoiceOpen(shown, values) || shown.some((id) => store.unsure.has(id))) return false
  // An optional section that nobody filled has nothing to save. One that this Root does not know may be required.
  const isOptional = (id: SectionId) => store.known.rules[id] && hasNothing(store, id, update[id])
  return shown.every((id) => sameSection(update[id], store.saved[id]) || isOptional(id))
}

/** Whether a section is empty and always was: one that the host gave values of is to be saved when it is emptied. */
export const hasNothing = (store: CheckoutStore, id: SectionId, values?: Record<string, string>): boolean =>
  !store.saved[id] && isEmpty(values) && isEmpty(store.memory.initial[id]) && isEmpty(defaultsOf(store.form, id))

/** Whether nothing is filled in. */
export const isEmpty = (values: Record<string, string> = {}): boolean =>
  Object.values(values).every((value) => value === '')
