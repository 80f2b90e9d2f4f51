/**
 * The code of an issue, in kebab-case. Every listed one has a text in every locale; any other code needs a `message`, or a
 * text of yours in `messages`.
 */
export type IssueCode =
  | 'required'
  | 'too-long'
  | 'invalid'
  | 'invalid-email'
  | 'invalid-phone'
  | 'invalid-country'
  | 'postal-code'
  | 'unknown-state'
  | 'tax-id-format'
  | 'country-not-allowed'
  | 'po-box-not-allowed'
  | 'option-unavailable'
  | 'rejected-by-provider'
  | 'po-box'
  | 'email-typo'
  | 'phone-code'
  | 'house-number'
  | 'postal-code-state'
  | 'not-cleared'
  | 'price-changed'
  | 'tax-id-check-digit'
  | 'invalid-tax-id'
  | 'invalid-postal-code'
  | 'provider-warning'
  // `string & {}`: any other string, while an editor still completes those above.
  | (string & {})

/**
 * A message at a place of the form. `path` is a form path (`shippingAddress.postalCode`), a section id, or absent when
 * the issue concerns the whole checkout. `code` is kebab-case and has a text in every locale; `message` comes only from
 * the merchant's own code and is shown as it is.
 */
export interface SessionIssue<Path extends string = string> {
  path?: Path
  code: IssueCode
  message?: string
}
