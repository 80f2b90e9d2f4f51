import { defineFields } from '../../schema/defineFields.js'
import { canonicalEmail, isEmail } from '../../schema/email.js'
import type { SessionIssue } from '../../schema/issue.js'
import { phoneIssues, phoneReady, withCanonicalPhone } from '../../schema/phone.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'
import type { CheckoutValues } from '../values.js'

type Contact = CheckoutValues['contact']

/** The keys of the contact section, each normalised. */
const fields = /* @__PURE__ */ defineFields<Contact>(
  sectionKeys.contact,
  { email: canonicalEmail, billingEmail: canonicalEmail },
  withCanonicalPhone,
)

/** Loads what phone numbers look like, when there is one. What cannot be loaded judges nothing. */
const ready = ({ phone }: Contact): Promise<unknown> | undefined => phoneReady(phone)

function issuesOf(contact: Contact): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (contact.email === '') issues.push({ path: 'email', code: 'required' })
  for (const path of ['email', 'billingEmail'] as const) {
    if (contact[path] && !isEmail(contact[path])) issues.push({ path, code: 'invalid-email' })
  }
  return [...issues, ...phoneIssues(contact)]
}

/** What the kit knows of the contact. */
export const contactRules: SectionRules<Contact> = {
  fields,
  requires: () => ['email'],
  ready,
  issues: issuesOf,
}

/**
 * The buyer's contact data: all keys present, `''` when empty; only `email` must be filled. Output is normalised, the
 * host of an e-mail address in punycode, a phone number with `+` in E.164 (an extension behind it: `+12025550123 ext. 4`),
 * one without as typed. What judges a number is loaded on demand, so use `safeParseAsync`. The message of an issue is its
 * code: `required`, `invalid-email`, `invalid-phone`.
 */
export const contactSchema = /* @__PURE__ */ toSchema<Contact>(fields, { ready, issues: issuesOf })
