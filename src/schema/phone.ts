import type { SessionIssue } from './issue.js'
import type * as PhoneRules from './phoneRules.js'
import { soon } from './soon.js'

let rules: typeof PhoneRules | undefined

/**
 * Loads what a number is judged by; undefined where nothing is needed. Never rejects, and does not wait for ever: what does
 * not come judges nothing.
 */
export const phoneReady = (phone: string): Promise<unknown> | undefined =>
  !phone || rules?.hasPlans(phone)
    ? undefined
    : soon(import('./phoneRules.js').then((loaded) => (rules = loaded).loadPlans(phone, '')))

/** A section with its number in E.164 where it has `+`, else as typed, in plain digits, once the rules are here. */
export const withCanonicalPhone = <V extends { phone: string }>(values: V): V => ({
  ...values,
  phone: rules?.canonicalPhone(values.phone) ?? values.phone,
})

/** What is wrong with the canonical number of a section: one with `+` that nobody can have. */
export const phoneIssues = ({ phone }: { phone: string }): SessionIssue[] =>
  (rules?.fitsPhone(phone) ?? true) ? [] : [{ path: 'phone', code: 'invalid-phone' }]
