import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { splitPath } from '../../sections/fieldPath.js'

/** What a control needs to be typed and filled well: see html.spec.whatwg.org/#autofill for the tokens. */
export interface InputKind {
  type?: 'email' | 'tel'
  autofill?: string
  control?: 'select' | 'radio' | 'checkbox' | 'textarea'
  /** The value of a ticked box, `'true'` unless given. */
  ticked?: string
  /** What there is to choose from. */
  choices?: 'countries' | 'states'
  /** Whose states, where they are not those of the section's country. */
  country?: string
  /** Written from left to right in every language. */
  ltr?: true
  /** What is typed here finds the rest of an address, where there is a lookup. */
  finds?: true
  /** A control was added to the page. */
  added?: (control: HTMLInputElement, store: { notify(): void }) => void
  /** Helps with typing, from the first use of the control on. Never rejects. `valuesNow` returns the values of the whole form. */
  typing?: (control: HTMLInputElement, path: FieldPath, valuesNow: () => CheckoutValues) => Promise<void>
  /** Loads what `completed` needs. Never rejects. */
  ready?: (values: CheckoutValues, path: FieldPath) => Promise<unknown>
  /** The value as it is judged and sent, if what that needs is loaded. `isAnswerable`: the shopper can correct it. */
  completed?: (values: CheckoutValues, path: FieldPath, isAnswerable: boolean) => string | undefined
  /** A valid value, for the text of an issue. */
  example?: (values: CheckoutValues, path: FieldPath) => string
  /** The code of a warning about a value that may be right all the same. Never rejects. */
  warning?: (values: CheckoutValues, path: FieldPath) => Promise<string | undefined>
}

/** The inputs of a section by key. */
export type InputKinds = Partial<Record<string, InputKind>>

interface KnownInputs {
  behaviors?: Partial<Record<SectionId, { inputs?: InputKinds }>>
}

const usual: InputKind = {}

/** What a Root knows of the input of a field. */
export function inputKind({ behaviors }: KnownInputs, path: FieldPath): InputKind {
  const [section, key] = splitPath(path)
  return behaviors?.[section]?.inputs?.[key] ?? usual
}

export const emailInput: InputKind = { type: 'email', autofill: 'email', ltr: true }

/** The inputs for the name of a person. */
export const personInputs: InputKinds = {
  fullName: { autofill: 'name' },
  firstName: { autofill: 'given-name' },
  lastName: { autofill: 'family-name' },
  company: { autofill: 'organization' },
}
