import type { ComponentType, ReactNode } from 'react'

import type { Locale, Messages } from '../../locales/en.js'
import { shownSections } from '../../providers/fieldMode.js'
import { sharedRecipient } from '../../providers/sharedRecipient.js'
import type { Verdict } from '../../providers/judgeBy.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, FieldPath, KnownRules, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { HeardEvents, RootProps } from './props.js'
import type { FormControl } from './formControl.js'
import type { Choice, Choices } from './choices.js'
import type { Answered, CheckoutState, Snapshot } from './state.js'
import type { InputKinds } from './inputs.js'
import type { CheckoutMemory } from './memory.js'
import { mayFollow } from './sameAs.js'
import { type Following, withFollowed } from '../../sections/following.js'
import { findControl, isUnlisted, readScreen } from './screen.js'
import { pathsWith } from '../../sections/fieldPath.js'

/**
 * What a Root knows of the sections in it. A form of one section is given what that section needs, so that its page loads
 * nothing of the others.
 */
export interface KnownSections {
  rules: KnownRules
  /** The language where the host names none. */
  locale: Locale
  /** What a field offers to choose from, if it does. The object stays the same until the list is another one. */
  useChoices: (path: FieldPath) => Choices
  /** What helps with the fields of an address where there is a lookup. */
  loadAddressAid?: () => Promise<{ Aid: ComponentType<{ name: FieldPath; id: string }> }>
  /** What each section does beside its rules. */
  behaviors?: Partial<Record<SectionId, SectionBehavior>>
}

/**
 * What a section does beside its rules. The form calls each member at its moment, for all sections, and knows none of them by
 * name. All members are optional.
 */
export interface SectionBehavior {
  /** Its fieldset in a `CheckoutForm` if `sections/components.ts` has none. Left out: the list of its fields. */
  Fieldset?: (this: void, props: { id: SectionId }) => ReactNode
  /** Its inputs by key. Others are texts. */
  inputs?: InputKinds
  /** Keeps the section apart from others when a browser fills them. */
  autofillGroup?: 'billing' | 'shipping'
  /** Completes the values that a form starts with, at first and after each reset. */
  initial?(values: CheckoutValues, known: KnownSections, props: RootProps): void
  /** A new or reset store has its values. Returns the state to start with. */
  started?(store: CheckoutStore): Partial<CheckoutState>
  /** The Root is on the page. Returns what to do when it is removed. */
  mounted?(store: CheckoutStore): () => void
  /**
   * The sections that are saved when `sections` are wanted. `quiet`: an automatic save, which leaves out a section that has to
   * wait for another one.
   */
  bind?(store: CheckoutStore, sections: readonly SectionId[], quiet: boolean): readonly SectionId[]
  /** Issues of `sections` that are about to be saved, beside those of `review`. */
  missing?(
    store: CheckoutStore,
    sections: readonly SectionId[],
    verdict: Verdict,
    values: CheckoutValues,
  ): readonly SessionIssue[]
  /** Whether the shopper still has to choose, although no rule requires it: the checkout is not complete. */
  isOpen?(values: CheckoutValues): boolean
  /** An update is about to be sent. */
  sending?(store: CheckoutStore, update: SessionUpdate): void
  /** Adds to what an answer changes, by `now` alone. */
  answered?(now: Snapshot, answer: Answered): void
  /** The focus has left sections whose values are `values`; what saves itself is saved. `isLeft`: whether a section was left. */
  settled?(store: CheckoutStore, values: CheckoutValues, isLeft: (id: SectionId) => boolean): Promise<void>
  /** The choices of a field, beside those of a Root: the same object until the list is another one. */
  choices?(store: CheckoutStore, path: FieldPath, words: { locale: Locale; messages: Messages }): Choice[] | undefined
  /** The text of a value that is shown and not edited. */
  textOf?(store: CheckoutStore, path: FieldPath): string | undefined
  /** The shopper edited a field, of any section. `before`: its value until then. */
  edited?(store: CheckoutStore, path: FieldPath, before: string): void
  /** A field of `section` was left, and the focus is about to be at `to`. */
  left?(store: CheckoutStore, section: SectionId, to: EventTarget | null): void
  /** Whether the section displays warnings about a field without a control on the page. */
  displays?(store: CheckoutStore, path: FieldPath): boolean
  /** Further issues of sections that are judged: `verdict.update` holds their canonical values, `values` those of all. */
  review?(store: CheckoutStore, verdict: Verdict, values: CheckoutValues): readonly SessionIssue[]
  /** The form is about to be reset: stop what is under way. `store.memory` is replaced after that. */
  reset?(store: CheckoutStore): void
}

/** The behaviors that a Root knows. */
export const behaviorsOf = ({ behaviors = {} }: KnownSections): SectionBehavior[] => Object.values(behaviors)

/** What a new or reset store starts with, by its sections. */
export const startState = (store: CheckoutStore): Partial<CheckoutState> =>
  Object.assign({}, ...behaviorsOf(store.known).map((behavior) => behavior.started?.(store))) as Partial<CheckoutState>

/** Every field path of a checkout, in the order of the registry. */
export const pathsOf = ({ props, getState }: Pick<CheckoutStore, 'props' | 'getState'>): readonly FieldPath[] => {
  const items = (getState().session.lineItems ?? []).map(({ id }) => `lineItems.${id}` as const)
  return [...pathsWith(props.rules?.customFields), ...items]
}

/** The one object behind a Root: values, state, and the forms that stand on the page. */
export interface CheckoutStore {
  readonly known: KnownSections
  readonly form: FormControl
  readonly forms: Set<HTMLFormElement>
  /** What the host calls fields on the page. */
  readonly labels: Map<FieldPath, string>
  /** What each form's host wants to hear, as of its latest render. */
  readonly formEvents: WeakMap<HTMLFormElement, { readonly current: HeardEvents }>
  /** The error summaries on the page; without one a refusal moves the focus to the first field that is wrong. */
  readonly summaries: Set<object>
  /** The props of the latest render. */
  props: RootProps
  /** What is remembered of the shopper; a reset replaces it. */
  memory: CheckoutMemory
  /** What the provider has, as far as this checkout saved it. */
  saved: SessionUpdate
  /** Sections of which nobody knows what the provider has, because a save of them failed since. */
  unsure: ReadonlySet<SectionId>
  /** Blank fields of which the provider may still have an earlier value. */
  leftover: ReadonlySet<FieldPath>
  /** The custom fields of which a value was ever sent: a blank one is sent to clear it. */
  readonly sentCustom: Set<string>
  getState(): CheckoutState
  setState(change: Partial<CheckoutState>): void
  /** Called after every change of the state, of an error, or of a value that decides what is shown. */
  subscribe(listener: () => void): () => void
  notify(): void
  /** The store as it was at first. */
  readonly served: CheckoutStore
}

/** Whether one address repeats the other at the moment. */
export function following({ form, props }: CheckoutStore): Following {
  const shown = shownSections(props.adapter.provider, props.rules)
  const both = shown.includes('billingAddress') && shown.includes('shippingAddress')
  const { sameAs = 'shipping' } = props
  const values = form.getValues()
  const ticked = both && values.shippingAddress.shipTo === 'billing' && mayFollow(sameAs, values, props)
  const recipient = ticked ? sharedRecipient(values, props.adapter.provider, props.rules) : []
  return { side: ticked ? sameAs : 'none', recipient }
}

/** Whether the session is complete, expired or gone. */
export const hasEnded = ({ getState }: CheckoutStore): boolean => getState().failure?.reason === 'ended'

/** All values as they would be sent, without a look at the screen: followed ones repeated. */
export const knownValues = (store: CheckoutStore): CheckoutValues =>
  withFollowed(structuredClone(store.form.getValues()), following(store))

/** The same with what is on the screen, which comes first. */
export function currentValues(store: CheckoutStore): CheckoutValues {
  const { form, forms } = store
  const unheard = [...readScreen(forms)].filter(([path, value]) => {
    const known = form.getValues(path)
    return known !== value && !isUnlisted(findControl(forms, path), known)
  })
  for (const [path, value] of unheard) form.setValue(path, value)
  if (unheard.length) {
    store.memory.isEdited = true
    store.notify()
  }
  return knownValues(store)
}
