import * as z from 'zod/mini'

import { isEmail } from '../../schema/email.js'
import type { SessionIssue } from '../../schema/issue.js'
import { report } from '../../schema/report.js'
import { text } from '../../schema/text.js'

/** The keys of the contact section, each normalised. */
export const contactFields = z.object({
  email: text(),
  fullName: text(),
  firstName: text(),
  lastName: text(),
  company: text(),
  phone: text(),
  billingEmail: text(),
})

export type Contact = z.infer<typeof contactFields>

export const contactRequires = (): readonly (keyof Contact)[] => ['email']

export function contactIssues(contact: Contact): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (contact.email === '') issues.push({ path: 'email', code: 'required' })
  for (const path of ['email', 'billingEmail'] as const) {
    if (contact[path] && !isEmail(contact[path])) issues.push({ path, code: 'invalid-email' })
  }
  return issues
}

/**
 * The buyer's contact data: all keys present, `''` when empty; only `email` must be filled. Output is normalised. The
 * message of an issue is its code: `required`, `invalid-email`.
 */
export const contactSchema = /* @__PURE__ */ contactFields.check(report(contactIssues))
