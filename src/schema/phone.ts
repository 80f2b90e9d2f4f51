import type { SessionIssue } from './issue.js'
import type * as PhoneRules from './phoneRules.js'

let rules: typeof PhoneRules | undefined

const loadPhoneRules = async () => (rules ??= await import('./phoneRules.js'))

/** What the kit knows of phone numbers, when it is here already. */
export const loadedPhoneRules = (): typeof PhoneRules | undefined => rules

// Who waits for a save waits for no more than this.
const patienceMs = 5000

/**
 * Loads what a number is judged by; with a `country` (ISO 3166-1 alpha-2), a national number of it too. Undefined for no
 * number. Never rejects, and does not wait for ever: what does not come judges nothing.
 */
export const phoneReady = (phone: string, country = ''): Promise<void> | undefined =>
  phone ? loadPhone(phone, country) : undefined

/** Loads the same, without a number for the first one of the country. */
export async function loadPhone(phone: string, country: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)))
  const coming = loadPhoneRules().then(({ loadPlans }) => loadPlans(phone, country))
  await Promise.race([coming.catch(() => undefined), late])
  clearTimeout(timer)
}

/** Whether a canonical number may be right: false for one with `+` that nobody can have. */
export const fitsPhone = (phone: string): boolean => rules?.fitsPhone(phone) ?? true

/** What is wrong with the number of a section that has one. */
export const phoneIssues = ({ phone }: { phone: string }): SessionIssue[] =>
  fitsPhone(phone) ? [] : [{ path: 'phone', code: 'invalid-phone' }]

/** A section with its number in E.164 where it has `+`, else as typed, in plain digits, once the rules are here. */
export const withCanonicalPhone = <V extends { phone: string }>(values: V): V => ({
  ...values,
  phone: rules?.canonicalPhone(values.phone) ?? values.phone,
})
