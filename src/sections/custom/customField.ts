import type { StandardSchemaV1 } from '../../schema/standardSchema.js'
import type { SectionId } from '../values.js'

/** A field of the merchant's own, such as a delivery note or a box for the terms. */
export interface CustomField {
  /** Default: `text`. A ticked `checkbox` has the value `'true'`. `select` and `radio` need `options`. */
  type?: 'text' | 'textarea' | 'checkbox' | 'select' | 'radio'
  /** The name of the field. A text `label.custom.<key>` in `messages` replaces it, for pages in several languages. */
  label: string
  /** What to type, displayed below the label. In `messages`: `hint.custom.<key>`. */
  hint?: string
  /** The choices of a `select` or `radio`. In `messages`: `label.custom.<key>.<value>`. */
  options?: readonly { value: string; label: string }[]
  /** A token for `autocomplete`, such as `bday`. Default: none. */
  autoComplete?: string
  /** The field must have a value; a checkbox must be ticked. */
  required?: boolean
  /** The longest value, in code points. Default: 500. A provider may allow less. */
  maxLength?: number
  /**
   * Checks the value and may return a canonical one, which it must accept in turn. The form and the relay both run it, for values
   * that are not empty. It has 5 seconds. Its first message is displayed at the field.
   */
  schema?: StandardSchemaV1<string, string>
  /** `CheckoutForm` renders the field after this section. Default: in a group of its own before the button. */
  after?: SectionId
}

/** The fields of `rules.customFields` by key: a letter, then at most 39 letters, digits, `_` or `-`. */
export type CustomFields = Readonly<Record<string, CustomField>>

/** The longest value of a field by its declaration, in code points. */
export const longestOf = ({ maxLength = 500 }: CustomField): number => maxLength
