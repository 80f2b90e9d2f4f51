import type { StandardSchemaV1 } from '../../schema/standardSchema.js'
import type { SectionId } from '../values.js'

/** Your own field, such as a delivery note or a checkbox for the terms. */
export interface CustomField {
  /** A checked `checkbox` has the value `'true'`. `select` and `radio` need `options`. Default: `'text'`. */
  type?: 'text' | 'textarea' | 'checkbox' | 'select' | 'radio'
  /** The label of the field. In `messages`, `label.custom.<key>` replaces it, for pages in several languages. */
  label: string
  /** A text below the label. In `messages`: `hint.custom.<key>`. */
  hint?: string
  /** The options of a `select` or `radio`. In `messages`: `label.custom.<key>.<value>`. */
  options?: readonly { value: string; label: string }[]
  /** A token for `autocomplete`, such as `bday`. */
  autoComplete?: string
  /** Whether the field must have a value. A checkbox must be checked. */
  required?: boolean
  /** The maximum length in characters. A provider may allow less. Default: 500. */
  maxLength?: number
  /**
   * Checks a value that is not empty, and may return a normalized one, which it must accept too. The form and the relay both run it.
   * It has 5 seconds. Its first message is displayed at the field.
   */
  schema?: StandardSchemaV1<string, string>
  /** The section after which `CheckoutForm` renders the field. Default: in a separate group before the button. `Checkout.Root`
   * ignores it: there, place `Checkout.CustomFields` or `Checkout.Field` yourself. */
  after?: SectionId
}

/** The fields of `rules.customFields` by key: a letter, then at most 39 letters, digits, `_` or `-`. */
export type CustomFields = Readonly<Record<string, CustomField>>

/** Returns the declared maximum length of a field, in code points. */
export const longestOf = ({ maxLength = 500 }: CustomField): number => maxLength
