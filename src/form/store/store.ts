import type { ComponentType } from 'react'

import type { Locale } from '../../locales/en.js'
import { shownSections } from '../../providers/fieldMode.js'
import type { Verdict } from '../../providers/judgeBy.js'
import type { SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, FieldPath, KnownRules, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { FormEvents, RootProps } from './props.js'
import type { FormControl } from './formControl.js'
import type { Choices } from './choices.js'
import type { CheckoutMemory } from './memory.js'
import { type Following, mayFollow, withFollowed } from './sameAs.js'
import { findControl, isUnlisted, readScreen } from './screen.js'

/** What a checkout shows besides its fields and their errors, which react-hook-form keeps. */
export interface CheckoutState {
  status: 'idle' | 'saving' | SessionUpdateResult['status']
  /** What is being sent. */
  sending: readonly SectionId[]
  failure: Extract<SessionUpdateResult, { status: 'failed' }> | undefined
  complete: boolean
  /** What is happening to the quote for the address on the page. */
  quote: 'loading' | 'failed' | undefined
  session: SessionInfo
  /** Issues that belong to no field of the kit. */
  looseIssues: readonly SessionIssue[]
  /** The summary lists what is shown as wrong: something was refused and is not mended yet. */
  listed: boolean
  warnings: Readonly<Partial<Record<FieldPath, SessionIssue>>>
  /** Counts the refusals whose summary wants the focus; the form that was submitted, if it was one. */
  refusals: { count: number; form: HTMLFormElement | undefined }
}

/** Looks at values beside schemas, provider and rules. */
export type Review = (store: CheckoutStore, verdict: Verdict, values: CheckoutValues) => SessionIssue[]

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
  /** Completes the values that a form starts with, at first and after each reset. */
  initial?(values: CheckoutValues, known: KnownSections, props: RootProps): void
  /** A new or reset store has its values. Returns the state to start with. */
  started?(store: CheckoutStore): Partial<CheckoutState>
  /** The Root is on the page. Returns what to do when it is removed. */
  mounted?(store: CheckoutStore): () => void
  /** A field was edited, of any section. `before`: its value until then. */
  edited?(store: CheckoutStore, path: FieldPath, before: string): void
  /** A field of `section` was left, and the focus is about to be at `to`. */
  left?(store: CheckoutStore, section: SectionId, to: EventTarget | null): void
  /** Further issues of sections that are judged: `verdict.update` holds their canonical values, `values` those of all. */
  review?(store: CheckoutStore, verdict: Verdict, values: CheckoutValues): readonly SessionIssue[]
  /** The form is about to be reset: stop what is under way. `store.memory` is replaced after that. */
  reset?(store: CheckoutStore): void
}

/** The behaviors that a Root knows, in the order of the page. */
export const behaviorsOf = ({ behaviors = {} }: KnownSections): SectionBehavior[] => Object.values(behaviors)

/** What a new or reset store starts with, by its sections. */
export const startState = (store: CheckoutStore): Partial<CheckoutState> =>
  Object.assign({}, ...behaviorsOf(store.known).map((behavior) => behavior.started?.(store))) as Partial<CheckoutState>

/** The one object behind a Root: values, state, and the forms that stand on the page. */
export interface CheckoutStore {
  readonly known: KnownSections
  readonly form: FormControl
  readonly forms: Set<HTMLFormElement>
  /** What each form's host wants to hear, as of its latest render. */
  readonly formEvents: WeakMap<HTMLFormElement, { readonly current: FormEvents }>
  /** The error summaries on the page; without one a refusal moves the focus to the first field that is wrong. */
  readonly summaries: Set<object>
  /** The props of the latest render. */
  props: RootProps
  /** What is remembered of the shopper; a reset replaces it. */
  memory: CheckoutMemory
  /** What each section on the page has against values that schemas, provider and rules take. */
  reviews: readonly Review[]
  /** What the provider has, as far as this checkout saved it. */
  saved: SessionUpdate
  /** Sections of which nobody knows what the provider has, because a save of them failed since. */
  readonly unsure: Set<SectionId>
  /** Blank fields of which the provider may still have an earlier value. */
  readonly leftover: Set<FieldPath>
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
  const { sameAs = 'shipping', rules } = props
  const ticked = both && mayFollow(sameAs, rules?.fields) && form.getValues('shippingAddress.shipTo') === 'billing'
  return { side: ticked ? sameAs : 'none', recipient: shown.includes('contact') }
}

/** Whether the session is complete, expired or gone. */
export const hasEnded = ({ getState }: CheckoutStore): boolean => getState().failure?.reason === 'ended'

/** The shipping address as it would be sent, as text, without a look at the screen. */
export const addressText = (store: CheckoutStore): string =>
  JSON.stringify(withFollowed(store.form.getValues(), following(store)).shippingAddress)

/** All values as they would be sent: those on the screen first, followed ones repeated. */
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
  return withFollowed(structuredClone(form.getValues()), following(store))
}
