import type { SessionIssue } from '../../schema/issue.js'
import * as rules from '../../schema/phoneRules.js'
import { soon } from '../../schema/soon.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'

// All of phone numbers that a form needs only once there is one, so it comes later, in a chunk. It imports nothing that
// comes earlier: a bundler would cut that out of what the page loads first.
export { phoneTyping } from './phoneTyping.js'

const phonePaths = ['contact.phone', 'shippingAddress.phone'] as const

/** The country in which a number is typed: that of its own address, else the billing address's, else the shipping address's. */
export function phoneCountry({ billingAddress, shippingAddress }: CheckoutValues, path: FieldPath): string {
  const own = path === 'shippingAddress.phone' ? shippingAddress.country : ''
  return (own || billingAddress.country || shippingAddress.country).trim().toUpperCase()
}

/** How a number of that country is written from abroad; undefined until its plan is here. */
export const phoneExample = (values: CheckoutValues, path: FieldPath): string | undefined =>
  rules.phoneExample(phoneCountry(values, path))

/** A hint where a national number of the section may lack its `+`. Never rejects: without the plans there is none. */
export async function phoneWarnings(values: CheckoutValues, section: SectionId): Promise<SessionIssue[]> {
  const path = phonePaths.find((each) => sectionOf(each) === section)
  const phone = path && values[sectionOf(path)].phone
  if (!phone) return []
  await soon(loadPhones(values))
  return rules.isMaybeInternational(phone, phoneCountry(values, path)) ? [{ path: 'phone', code: 'phone-code' }] : []
}

/** Loads the plans of the numbers. Rejects when one cannot be loaded. */
export async function loadPhones(values: CheckoutValues): Promise<void> {
  const given = phonePaths.filter((path) => values[sectionOf(path)].phone)
  await Promise.all(given.map((path) => rules.loadPlans(values[sectionOf(path)].phone, phoneCountry(values, path))))
}

/**
 * The values with national numbers completed by the countries of the addresses, as far as their plans are here. Who cannot
 * mend a number (`isAnswerable`) is not told that it is wrong, so a wrong one stays there as the host gave it.
 */
export function completedPhones(values: CheckoutValues, isAnswerable: (path: FieldPath) => boolean): CheckoutValues {
  const completed = { ...values }
  for (const path of phonePaths) {
    const id = sectionOf(path)
    const phone = rules.completePhone(values[id].phone, phoneCountry(values, path))
    if (isAnswerable(path) || rules.fitsPhone(phone)) Object.assign(completed, { [id]: { ...values[id], phone } })
  }
  return completed
}

const sectionOf = (path: (typeof phonePaths)[number]) => (path === 'contact.phone' ? 'contact' : 'shippingAddress')
