import type { CustomFields } from '../sections/custom/customField.js'
import type { SessionIssue } from '../sections/issue.js'
import type { FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'

/** What the merchant makes of a field. It may only tighten what the provider needs. */
export type FieldRule = 'hidden' | 'optional' | 'required' | 'locked' | 'collapsed'

/** What the merchant allows: one object, given to the form and to the relay, so that both come to one verdict. */
export interface CheckoutRules {
  /** Default: what the provider takes; all sections without a provider. */
  sections?: readonly SectionId[]
  fields?: Partial<Record<FieldPath, FieldRule>>
  /** Shows these fields only, and no section without one of them. `fields` still applies to each of them. */
  only?: readonly FieldPath[]
  /** ISO 3166-1 alpha-2, upper case. */
  allowedCountries?: readonly string[] | { billingAddress?: readonly string[]; shippingAddress?: readonly string[] }
  /** A P.O. box is refused where the goods go: the shipping address, or the billing address where that is the only one; absent: it gives a warning. */
  blockPoBox?: boolean
  /** Fields of the merchant's own, by key. The form shows them, and the relay takes them, whether or not `sections` lists `custom`. */
  customFields?: CustomFields
  /** The merchant's own check, after the schemas, on canonical values. Its messages are shown as they are. */
  check?: (update: SessionUpdate) => SessionIssue[] | Promise<SessionIssue[]>
}
