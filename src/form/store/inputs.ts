import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { splitPath } from '../../sections/fieldPath.js'

/** The properties of an input. The `autofill` tokens: html.spec.whatwg.org/#autofill. */
export interface InputKind {
  type?: 'email' | 'tel'
  autofill?: string
  control?: 'select' | 'radio' | 'checkbox' | 'textarea'
  /** The value of a checked checkbox. Default: `'true'`. */
  ticked?: string
  /** The list of options. */
  choices?: 'countries' | 'states'
  /** The country of the states, if it is not that of the section. */
  country?: string
  /** Written from left to right in every language. */
  ltr?: true
  /** Whether typing here looks up the address, if there is a lookup. */
  finds?: true
  /** Called when a control is added to the page. */
  added?: (control: HTMLInputElement, store: { notify(): void }) => void
  /**
   * Adds typing help when the control is first used. Never rejects. `valuesNow` returns the values of the whole form.
   */
  typing?: (control: HTMLInputElement, path: FieldPath, valuesNow: () => CheckoutValues) => Promise<void>
  /** Loads what `completed` needs. Never rejects. */
  ready?: (values: CheckoutValues, path: FieldPath) => Promise<unknown>
  /**
   * Returns the value for validation and sending, if the code for it is loaded. `isAnswerable`: whether the shopper can
   * correct it.
   */
  completed?: (values: CheckoutValues, path: FieldPath, isAnswerable: boolean) => string | undefined
  /** A valid value, for the text of an issue. */
  example?: (values: CheckoutValues, path: FieldPath) => string
  /** Returns the code of a warning, for a suspicious but possibly valid value. Never rejects. */
  warning?: (values: CheckoutValues, path: FieldPath) => Promise<string | undefined>
}

/** The inputs of a section by key. */
export type InputKinds = Partial<Record<string, InputKind>>

interface KnownInputs {
  behaviors?: Partial<Record<SectionId, { inputs?: InputKinds }>>
}

const usual: InputKind = {}

/** Returns the input kind of a field. */
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
