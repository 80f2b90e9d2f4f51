import { defineFields } from '../../schema/defineFields.js'
import { canonicalEmail, isEmail } from '../../schema/email.js'
import type { SessionIssue } from '../../schema/issue.js'
import { phoneIssues, phoneReady, withCanonicalPhone } from '../../schema/phone.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'
import type { CheckoutValues } from '../values.js'

type Contact = CheckoutValues['contact']

/** The keys of the contact section, with their normalizers. */
const fields = /* @__PURE__ */ defineFields<Contact>(
  sectionKeys.contact,
  { email: canonicalEmail, billingEmail: canonicalEmail },
  withCanonicalPhone,
)

/** Loads the phone rules if there is a number. Rules that are not loaded are skipped. */
const ready = ({ phone }: Contact): Promise<unknown> | undefined => phoneReady(phone)

function issuesOf(contact: Contact): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (contact.email === '') issues.push({ path: 'email', code: 'required' })
  for (const path of ['email', 'billingEmail'] as const) {
    if (contact[path] && !isEmail(contact[path])) issues.push({ path, code: 'invalid-email' })
  }
  return [...issues, ...phoneIssues(contact)]
}

/** The rules of the contact. */
export const contactRules: SectionRules<Contact> = {
  fields,
  requires: () => ['email'],
  ready,
  issues: issuesOf,
}

/**
 * The buyer's contact data: all keys present, `''` when empty; only `email` is required. Output is normalized: the host
 * of an e-mail address in punycode, and a phone number with `+` in E.164, with an extension after it: `+12025550123
 * ext. 4`. Other numbers stay as typed. The phone rules are loaded on demand, so use `safeParseAsync`. The message of
 * an issue is its code: `required`, `invalid-email`, `invalid-phone`.
 */
export const contactSchema = /* @__PURE__ */ toSchema<Contact>(fields, { ready, issues: issuesOf })
