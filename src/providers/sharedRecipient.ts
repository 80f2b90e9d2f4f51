import { recipientKeys } from '../sections/following.js'
import type { CheckoutValues, FieldPath } from '../sections/schema.js'
import { shownSections } from './fieldMode.js'
import { isAnswerable } from './judgeBy.js'
import type { Provider } from './provider.js'
import type { CheckoutRules } from './rules.js'

/**
 * The keys of the recipient that are those of the contact if the addresses are the same. A contact that has no field for the company,
 * or has a first and a last name, gives no company and no full name: the recipient has their own.
 */
export function sharedRecipient(
  { contact }: Pick<CheckoutValues, 'contact'>,
  provider?: Provider,
  rules?: CheckoutRules,
): readonly string[] {
  if (!shownSections(provider, rules).includes('contact')) return []
  const given: Record<string, string> = contact
  return recipientKeys.filter((key) => given[key] || isAnswerable(`contact.${key}` as FieldPath, provider, rules))
}
