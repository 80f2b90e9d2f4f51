/**
 * The code of an issue, in kebab-case. Each listed code has a text in every locale. Any other code needs a `message`,
 * or your own text in `messages`.
 */
export type IssueCode =
  | 'required'
  | 'too-long'
  | 'unchecked'
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
  | 'invalid-quantity'
  | 'quantity-out-of-range'
  | 'item-changed'
  | 'item-unavailable'
  | 'last-item'
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
  // `string & {}` allows any other string, while editors still suggest the codes above.
  | (string & {})

/** A message at a field, at a section, or about the whole checkout. */
export interface SessionIssue<Path extends string = string> {
  /**
   * A field path (`shippingAddress.postalCode`), a section ID, or the `name` of your own control. Without a path, the issue is about
   * the whole checkout.
   */
  path?: Path
  /** The code of the issue, in kebab-case. Each code of the kit has a text in every language. */
  code: IssueCode
  /** Your own text, shown verbatim. Default: the text of the `code`. */
  message?: string
}
