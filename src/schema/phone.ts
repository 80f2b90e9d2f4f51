import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { soon } from './soon.js'

const rules = /* @__PURE__ */ lazyModule(() => import('./phoneRules.js'))

/**
 * Loads what a number is judged by; undefined where nothing is needed. Never rejects, and does not wait for ever: what does
 * not come judges nothing.
 */
export const phoneReady = (phone: string): Promise<unknown> | undefined =>
  !phone || rules.loaded?.hasPlans(phone) ? undefined : soon(rules().then(({ loadPlans }) => loadPlans(phone, '')))

/** A section with its number in E.164 where it has `+`, else as typed, in plain digits, once the rules are here. */
export const withCanonicalPhone = <V extends { phone: string }>(values: V): V => ({
  ...values,
  phone: rules.loaded?.canonicalPhone(values.phone) ?? values.phone,
})

/** What is wrong with the canonical number of a section: one with `+` that nobody can have. */
export const phoneIssues = ({ phone }: { phone: string }): SessionIssue[] =>
  (rules.loaded?.fitsPhone(phone) ?? true) ? [] : [{ path: 'phone', code: 'invalid-phone' }]
