import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { soon } from './soon.js'

const rules = /* @__PURE__ */ lazyModule(() => import('./phoneRules.js'))

/**
 * Loads the rules and the numbering plan that validate a number; undefined if nothing is needed. Never rejects, and
 * gives up after a few seconds. A number is not validated against a plan that is not loaded.
 */
export const phoneReady = (phone: string): Promise<unknown> | undefined =>
  !phone || rules.loaded?.hasPlans(phone) ? undefined : soon(rules().then(({ loadPlans }) => loadPlans(phone, '')))

/**
 * Returns the section with a canonical phone number, once the rules are loaded: E.164 for a number with `+`, otherwise
 * as typed, in ASCII digits.
 */
export const withCanonicalPhone = <V extends { phone: string }>(values: V): V => ({
  ...values,
  phone: rules.loaded?.canonicalPhone(values.phone) ?? values.phone,
})

/** Returns an issue if the canonical number of a section has `+` and is impossible. */
export const phoneIssues = ({ phone }: { phone: string }): SessionIssue[] =>
  (rules.loaded?.fitsPhone(phone) ?? true) ? [] : [{ path: 'phone', code: 'invalid-phone' }]
