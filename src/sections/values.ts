import type { sectionKeys } from './keys.js'

/** One part of a checkout. */
export type SectionId = keyof typeof sectionKeys
/** The values of the whole form: all strings, all present, `''` when empty. */
export type CheckoutValues = { [S in SectionId]: Record<(typeof sectionKeys)[S][number], string> }
/** One input of a section, e.g. `shippingAddress.postalCode`. */
export type FieldPath = { [S in SectionId]: `${S}.${keyof CheckoutValues[S] & string}` }[SectionId]
/** Values to start with: any sections, any of their keys. */
export type DefaultValues = { [S in SectionId]?: Partial<CheckoutValues[S]> }
/** Values of `setValues`. What is absent, `undefined` or `null` keeps its value. */
export type PartialValues = {
  [S in SectionId]?: { [Key in keyof CheckoutValues[S]]?: string | null | undefined } | null | undefined
}

/** What is sent: at least one section, each whole. */
export type SessionUpdate = { [S in SectionId]?: CheckoutValues[S] }
