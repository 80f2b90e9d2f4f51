import type { CheckoutStore } from '../../../form/store/store.js'
import type { FieldPath, SectionId } from '../../schema.js'
import { addressMemory } from './memory.js'

/**
 * Handles a new country of an address. The state belongs to its country, so it is removed, and restored with its
 * country. What was typed before a country was selected stays.
 */
export function changeCountry(store: CheckoutStore, section: SectionId, before: string): void {
  const { form } = store
  const { states } = addressMemory(store, section)
  const at = `${section}.state` as FieldPath
  const { country = '', state = '' } = form.getValues(section) as Record<string, string>
  if (country === before) return
  states.set(before, state)
  form.setValue(at, states.get(country) ?? (before ? '' : state))
}
