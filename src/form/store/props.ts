import type { ComponentType, ComponentPropsWithRef, Ref } from 'react'

import type { SessionAdapter } from '../../adapter/adapter.js'
import type { Locale, Messages } from '../../locales/en.js'
import type { FailedResult, RejectedResult, SavedResult, SessionUpdateResult } from '../../providers/result.js'
import type { CheckoutRules } from '../../providers/rules.js'
import type { AddressLookup } from '../../schema/addressLookup.js'
import type { IssuePath, SessionIssue } from '../../sections/issue.js'
import type { CheckoutValues, DefaultValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { ShippingOption } from '../../sections/shipping-options/option.js'

/** The parts of the markup: the values of `data-till` and the keys of `classNames`. */
export type Part =
  | 'form'
  | 'section'
  | 'legend'
  | 'row'
  | 'field'
  | 'label'
  | 'optional'
  | 'hint'
  | 'input'
  | 'select'
  | 'checkbox'
  | 'radio'
  | 'error'
  | 'warning'
  | 'errors'
  | 'options'
  | 'option'
  | 'price'
  | 'estimate'
  | 'status'
  | 'submit'
  | 'address'
  | 'lookup'
  | 'suggestions'
  | 'suggestion'
  | 'attribution'
  | 'announcement'

/** The merchant's own controls. Each gets exactly the props of the native element it stands for, ref included. */
export interface OwnParts {
  input?: ComponentType<ComponentPropsWithRef<'input'>>
  select?: ComponentType<ComponentPropsWithRef<'select'>>
  checkbox?: ComponentType<ComponentPropsWithRef<'input'>>
  radio?: ComponentType<ComponentPropsWithRef<'input'>>
  submit?: ComponentType<ComponentPropsWithRef<'button'>>
}

/** What `onChange` tells of a section. `complete`: valid and nothing required is missing. */
export type SectionChange = {
  [S in SectionId]: { section: S; complete: boolean; empty: boolean; values: CheckoutValues[S] }
}[SectionId]

/** What a host can hear. */
export interface FormEvents {
  /** A field was committed (left or chosen), never per key. */
  onChange?: (event: SectionChange) => void
  /** A save went well. `complete`: all that is required is saved and nothing changed since. */
  onSaved?: (event: SavedResult & { complete: boolean }) => void
  /** The shopper has something to mend; it is shown already. */
  onRejected?: (event: RejectedResult) => void
  /** Nothing was saved, for a reason that the shopper cannot mend. */
  onFailed?: (event: FailedResult) => void
}

/** What the kit calls beside that: `ask` returns how a save ends that the host does not want to be sent. */
export interface HeardEvents extends FormEvents {
  ask?: (update: SessionUpdate, ms?: number) => Promise<SessionUpdateResult | undefined>
}

/** A save that the shopper, the host or the form itself asked for. */
export interface SaveRequest {
  /** The sections to save. */
  sections: readonly SectionId[]
  /** The form that was submitted. */
  form?: HTMLFormElement
  /** An automatic save: it skips invalid and refused sections, and does not move the focus. */
  quiet?: boolean
}

/** What the host can do with a checkout. */
export interface CheckoutHandle {
  /** Validates all that is mounted, waits for a write in flight and saves what changed. Never rejects; two calls share one save. */
  save(): Promise<SessionUpdateResult>
  /** Shows what is wrong; empty = valid. */
  validate(): Promise<SessionIssue[]>
  /** What is on the screen. */
  getValues(): CheckoutValues
  /** Moves the focus to a field, to a control of yours with that `name`, or to the first field. */
  focus(path?: IssuePath): void
  /**
   * Replaces all values and forgets all that came of the earlier ones: errors, options, choice, what a save or quote in
   * flight answers. The defaults given to Root when `values` is absent. What the provider has stays until the next save.
   */
  reset(values?: DefaultValues): void
}

/**
 * Asks a registry for a tax ID. `taxId`: canonical; `country`: that of the billing address, ISO 3166-1 alpha-2, `''` when
 * nobody knows; `signal` aborts when the number has changed. An issue blocks at its field (`taxId.value` without a path), the
 * rest is told and lets pass. One that throws or does not answer in 15 seconds is `unavailable`.
 */
export type VerifyTaxId = (
  taxId: CheckoutValues['taxId'],
  context: { country: string; signal: AbortSignal },
) => Promise<'verified' | 'unverified' | 'unavailable' | SessionIssue>

/** The props of `Checkout.Root` and `CheckoutForm`. */
export interface RootProps extends FormEvents {
  /** How updates leave the browser. Made once, outside rendering. */
  adapter: SessionAdapter
  /** The same object as the relay's. */
  rules?: CheckoutRules
  /** Read once, when the Root mounts. */
  defaultValues?: DefaultValues
  /** Options that are known already. */
  shippingOptions?: ShippingOption[]
  /** Shown as if the server had sent them; a new array shows again. */
  issues?: SessionIssue[]
  /** `'auto'`: a section is saved when it is valid and the focus leaves it. Default: `'submit'`. */
  save?: 'submit' | 'auto'
  /** The address that carries the box "Same as …". Default: `'shipping'`. */
  sameAs?: 'billing' | 'shipping' | 'none'
  /** The language, with its countries; default: English. Another one on a later render changes the words alone. */
  locale?: Locale
  /** Texts of the merchant's own, instead of those of the language. */
  messages?: Partial<Messages>
  /** Controls of the merchant's own. Made once: another component would be another element. */
  components?: OwnParts
  /** A class for each part, beside its `data-till`. */
  classNames?: Partial<Record<Part, string>>
  /** Suggests addresses while a street is typed, and city and state for a postal code. */
  lookup?: AddressLookup
  /** Asked for each tax ID once, when it was typed. Nothing waits for the answer. */
  verifyTaxId?: VerifyTaxId
  /** A prefix for `autocomplete`, for pages with several checkouts: `section-…`. */
  autocompleteSection?: string
  /** What the host can do: save, validate, read, focus, reset. */
  ref?: Ref<CheckoutHandle>
}
