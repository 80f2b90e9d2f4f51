import type { FieldPath, SectionId } from '../../sections/schema.js'
import type { CheckoutStore } from '../store/store.js'

/**
 * Another country was chosen for an address: a state means something in its own country alone, so it goes, and comes
 * back with its country. What was typed before there was a country stays.
 */
export function changeCountry(store: CheckoutStore, section: SectionId, before: string): void {
  const {
    form,
    memory: { states },
  } = store
  const at = `${section}.state` as FieldPath
  const { country = '', state = '' } = form.getValues(section) as Record<string, string>
  if (country === before) return
  states.set(section + before, state)
  form.setValue(at, states.get(section + country) ?? (before ? '' : state))
}
