import type { CustomFields } from '../sections/custom/customField.js'
import type { SessionIssue } from '../sections/issue.js'
import type { FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'

/** How a field is displayed. A rule cannot make a field optional that the provider requires. */
export type FieldRule = 'hidden' | 'optional' | 'required' | 'locked' | 'collapsed'

/**
 * The sections, fields and countries that you accept, and your own checks. Pass the same object to the form and to the
 * relay.
 */
export interface CheckoutRules {
  /** The sections to display and to accept. Default: every section that the provider stores. */
  sections?: readonly SectionId[]
  /** A rule for single fields, by field path. A rule cannot make a field optional that the provider requires. */
  fields?: Partial<Record<FieldPath, FieldRule>>
  /** Displays these fields only, and no section without one of them. `fields` still applies to them. */
  only?: readonly FieldPath[]
  /** ISO 3166-1 alpha-2 codes in upper case, for both addresses or for each. Default: every country. */
  allowedCountries?: readonly string[] | { billingAddress?: readonly string[]; shippingAddress?: readonly string[] }
  /**
   * Whether to reject a P.O. box where the goods are delivered: at the shipping address, or at the billing address if it is the only
   * one. Otherwise a P.O. box shows a warning.
   */
  blockPoBox?: boolean
  /** Your own fields, by key. The form displays them and the relay accepts them, also if `sections` does not list `custom`. */
  customFields?: CustomFields
  /** Your own check, after the schemas, on normalized values. Its messages are shown verbatim. */
  check?: (update: SessionUpdate) => SessionIssue[] | Promise<SessionIssue[]>
}
