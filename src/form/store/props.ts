import type { ComponentType, ComponentPropsWithRef, Ref } from 'react'

import type { SessionAdapter } from '../../adapter/adapter.js'
import type { Locale, Messages } from '../../locales/en.js'
import type { FailedResult, RejectedResult, SavedResult, SessionUpdateResult } from '../../providers/result.js'
import type { CheckoutRules } from '../../providers/rules.js'
import type { AddressLookup } from '../../schema/addressLookup.js'
import type { IssuePath, SessionIssue } from '../../sections/issue.js'
import type { CheckoutValues, DefaultValues, PartialValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { ShippingOption } from '../../sections/shipping-options/option.js'

/** The parts of the markup: values of `data-till` and keys of `classNames`. */
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
  | 'totals'
  | 'total'
  | 'items'
  | 'item'
  | 'quantity'
  | 'step'

/** Your custom controls. Each receives exactly the props of the native element that it replaces, including `ref`. */
export interface OwnParts {
  /** Replaces each text input. */
  input?: ComponentType<ComponentPropsWithRef<'input'>>
  /** Replaces each `<select>`. */
  select?: ComponentType<ComponentPropsWithRef<'select'>>
  /** Replaces each textarea of a custom field. */
  textarea?: ComponentType<ComponentPropsWithRef<'textarea'>>
  /** Replaces each checkbox. */
  checkbox?: ComponentType<ComponentPropsWithRef<'input'>>
  /** Replaces each radio button. */
  radio?: ComponentType<ComponentPropsWithRef<'input'>>
  /** Replaces the submit button. */
  submit?: ComponentType<ComponentPropsWithRef<'button'>>
}

/** The event of `onChange`. `complete`: the section is valid and nothing required is missing. */
export type SectionChange = {
  [S in SectionId]: { section: S; complete: boolean; empty: boolean; values: CheckoutValues[S] }
}[SectionId]

/** The events of a form and of its root. */
export interface FormEvents {
  /**
   * Called when the shopper leaves a changed field or selects an option, never per keystroke. The event has the
   * `section`, its `values`, whether it is `empty`, and whether it is `complete`: valid, with nothing required missing.
   */
  onChange?: (event: SectionChange) => void
  /**
   * Called after each successful save. `complete` is true once everything required is saved, including a shipping option if there are any,
   * and nothing has changed since.
   */
  onSaved?: (event: SavedResult & { complete: boolean }) => void
  /** Called if the shopper has something to correct. The form displays it already. */
  onRejected?: (event: RejectedResult) => void
  /** Called if a save failed for a reason that the shopper cannot correct. */
  onFailed?: (event: FailedResult) => void
}

/** The listeners of a form, with internal ones. `ask` returns a result if the update must not be sent. */
export interface HeardEvents extends FormEvents {
  ask?: (update: SessionUpdate, ms?: number) => Promise<SessionUpdateResult | undefined>
}

/** A request to save, by the shopper, your code or the form itself. */
export interface SaveRequest {
  /** The sections to save. */
  sections: readonly SectionId[]
  /** The form that was submitted. */
  form?: HTMLFormElement
  /** Automatic save: skips invalid and rejected sections, and does not move the focus. */
  quiet?: boolean
}

/** The methods of a checkout, from its `ref` or from `useCheckout`. */
export interface CheckoutHandle {
  /**
   * Validates the sections on the page, waits for a write in progress, and saves the changes. Never rejects. Concurrent
   * calls share one save.
   */
  save(): Promise<SessionUpdateResult>
  /** Validates the sections on the page and displays the errors. Returns them; `[]` means valid. */
  validate(): Promise<SessionIssue[]>
  /** Returns the displayed values. */
  getValues(): CheckoutValues
  /**
   * Replaces the given values and keeps all others, like an edit of the shopper: the form validates, quotes and automatically saves
   * them. An absent key, `undefined` and `null` keep a value, and `''` clears it. The form ignores fields that the shopper cannot
   * edit, and all of a section whose `country` is not allowed. Resolves once the form has the values. Rejects if code fails to load.
   */
  setValues(values: PartialValues): Promise<void>
  /** Moves the focus to a field, or to your own control with that `name`. By default, to the first field. */
  focus(path?: IssuePath): void
  /**
   * Replaces all values, by default with `defaultValues`. Forgets errors, options, the selected option and pending answers. What the
   * provider has stored stays until the next save.
   */
  reset(values?: DefaultValues): void
}

/**
 * Verifies a tax ID in a registry. `taxId` is normalized. `country` is the billing country (ISO 3166-1 alpha-2), or
 * `''` if it is unknown. `signal` aborts if the tax ID changes. A returned issue blocks saving; by default it is at
 * `taxId.value`. The other results are displayed and do not block. If it throws or takes more than 15 seconds, the
 * result is `unavailable`.
 */
export type VerifyTaxId = (
  taxId: CheckoutValues['taxId'],
  context: { country: string; signal: AbortSignal },
) => Promise<'verified' | 'unverified' | 'unavailable' | SessionIssue>

/** Texts for your own issue codes and custom fields. */
export interface OwnTexts {
  [issue: `issue.${string}`]: string
  [field: `label.custom.${string}`]: string
  [field: `hint.custom.${string}`]: string
}

/** The props of `Checkout.Root` and `CheckoutForm`. */
export interface RootProps extends FormEvents {
  /** Saves the updates. Create it once, outside your component. */
  adapter: SessionAdapter
  /** The sections, fields and countries to accept, and your own checks. Pass the same object to the relay. */
  rules?: CheckoutRules
  /** The values to start with, for any sections and fields. Read once. */
  defaultValues?: DefaultValues | undefined
  /** Shipping options that you already know. */
  shippingOptions?: ShippingOption[] | undefined
  /** Issues to show as if your server had sent them. A new array shows them again. */
  issues?: SessionIssue[] | undefined
  /**
   * `'submit'`: the button saves. `'auto'`: each section is saved when it is valid and the focus leaves it. Default:
   * `'submit'`.
   */
  save?: 'submit' | 'auto'
  /** The address with the checkbox "Same as …". Default: `'shipping'`. */
  sameAs?: 'billing' | 'shipping' | 'none'
  /** The language and its countries. Changing it keeps what was typed. Default: English. */
  locale?: Locale
  /**
   * Your own texts. They replace those of the language, and add texts for your own issue codes (`issue.<code>`) and
   * custom fields.
   */
  messages?: Partial<Messages> & OwnTexts
  /** Your custom controls. Create the object once, outside your component. */
  components?: OwnParts
  /** Your own class for each part. */
  classNames?: Partial<Record<Part, string>>
  /** Suggests addresses while the shopper types a street, and city and state for a postal code. */
  lookup?: AddressLookup
  /** Verifies each tax ID once. Saving does not wait for it. */
  verifyTaxId?: VerifyTaxId
  /** A prefix for `autocomplete`, for pages with several checkouts: `section-…`. */
  autocompleteSection?: string
  /** Receives the methods of the checkout. */
  ref?: Ref<CheckoutHandle>
}
