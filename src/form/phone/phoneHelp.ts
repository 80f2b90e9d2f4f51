import * as rules from '../../schema/phoneRules.js'
import { soon } from '../../schema/soon.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'

// All of phone numbers that a form needs only once there is one, so it comes later, in a chunk. It imports nothing that
// comes earlier: a bundler would cut that out of what the page loads first.
export { phoneTyping } from './phoneTyping.js'

/** The country in which a number is typed: that of its own section, else the billing address's, else the shipping address's. */
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

/** How a number of that country is written from abroad; undefined until its plan is here. */
export const phoneExample = (values: CheckoutValues, path: FieldPath): string | undefined =>
  rules.phoneExample(phoneCountry(values, path))

/** A hint where a national number may lack its `+`. Never rejects: without the plans there is none. */
export async function phoneWarning(values: CheckoutValues, path: FieldPath): Promise<string | undefined> {
  await soon(loadPhone(values, path))
  return rules.isMaybeInternational(phoneAt(values, path), phoneCountry(values, path)) ? 'phone-code' : undefined
}

/** Loads the plan of a number. Rejects when it cannot be loaded. */
export const loadPhone = (values: CheckoutValues, path: FieldPath): Promise<void> =>
  rules.loadPlans(phoneAt(values, path), phoneCountry(values, path))

/**
 * A national number completed by the country of its address, if the plan is here. Who cannot mend a number (`isAnswerable`) is
 * not told that it is wrong, so a wrong one stays as the host gave it: undefined.
 */
export function completedPhone(values: CheckoutValues, path: FieldPath, isAnswerable: boolean): string | undefined {
  const phone = rules.completePhone(phoneAt(values, path), phoneCountry(values, path))
  return isAnswerable || rules.fitsPhone(phone) ? phone : undefined
}
