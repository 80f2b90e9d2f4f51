import * as rules from '../../schema/phoneRules.js'
import { soon } from '../../schema/soon.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'

// Loaded on demand: a form needs none of this until a phone number is entered. It imports only modules that load on
// demand too. Otherwise a bundler would split the code that a page loads first.
export { phoneTyping } from './phoneTyping.js'

/**
 * Returns the country of a typed number: that of its own section, else of the billing address, else of the shipping
 * address.
 */
export function phoneCountry(values: CheckoutValues, path: FieldPath): string {
  const own = path.split('.')[0] as SectionId
  const countries = [own, 'billingAddress' as const, 'shippingAddress' as const].map(
    (id) => (values[id] as { country?: string }).country,
  )
  return (countries.find(Boolean) ?? '').trim().toUpperCase()
}

const phoneAt = (values: CheckoutValues, path: FieldPath): string => {
  const [section, key] = path.split('.') as [SectionId, string]
  return (values[section] as Record<string, string>)[key] ?? ''
}

/** Returns an example number in international format; undefined until its plan is loaded. */
export const phoneExample = (values: CheckoutValues, path: FieldPath): string | undefined =>
  rules.phoneExample(phoneCountry(values, path))

/**
 * Returns a warning code if a national number may lack its `+`. Never rejects: without the plans there is no warning.
 */
export async function phoneWarning(values: CheckoutValues, path: FieldPath): Promise<string | undefined> {
  await soon(loadPhone(values, path))
  return rules.isMaybeInternational(phoneAt(values, path), phoneCountry(values, path)) ? 'phone-code' : undefined
}

/** Loads the plan of a number. Rejects if it cannot be loaded. */
export const loadPhone = (values: CheckoutValues, path: FieldPath): Promise<void> =>
  rules.loadPlans(phoneAt(values, path), phoneCountry(values, path))

/**
 * Completes a national number by the country of its address, if the plan is loaded. If the shopper cannot correct the
 * number (`isAnswerable` is false), an invalid one is not reported and stays as given: undefined.
 */
export function completedPhone(values: CheckoutValues, path: FieldPath, isAnswerable: boolean): string | undefined {
  const phone = rules.completePhone(phoneAt(values, path), phoneCountry(values, path))
  return isAnswerable || rules.fitsPhone(phone) ? phone : undefined
}
