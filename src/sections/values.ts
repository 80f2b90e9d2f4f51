import type { sectionKeys } from './keys.js'

/** The ID of a section. */
export type SectionId = keyof typeof sectionKeys
/** The values of the whole form: all strings, all present, `''` when empty. */
export type CheckoutValues = { [S in SectionId]: Record<(typeof sectionKeys)[S][number], string> }
/** The path of a field, such as `shippingAddress.postalCode`. */
export type FieldPath = { [S in SectionId]: `${S}.${keyof CheckoutValues[S] & string}` }[SectionId]
/** Default values of any sections and keys. `taxId.business` is `'true'` if the box for businesses is checked at first. */
export type DefaultValues = { [S in SectionId]?: Partial<CheckoutValues[S]> } & { taxId?: { business?: string } }
/** Values for `setValues`. Missing, `undefined` and `null` values stay unchanged. */
export type PartialValues = {
  [S in SectionId]?: { [Key in keyof CheckoutValues[S]]?: string | null | undefined } | null | undefined
}

/** An update: at least one section, each complete. */
export type SessionUpdate = { [S in SectionId]?: CheckoutValues[S] }
