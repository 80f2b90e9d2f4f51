/**
 * A message at a place of the form. `path` is a form path (`shippingAddress.postalCode`), a section id, or absent when
 * the issue concerns the whole checkout. `code` is kebab-case and has a text in every locale; `message` comes only from
 * the merchant's own code and is shown as it is.
 */
export interface SessionIssue {
  path?: string
  code: string
  message?: string
}
