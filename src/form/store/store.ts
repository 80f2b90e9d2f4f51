import type { ComponentType, ReactNode } from 'react'

import type { FormMessages, LocaleData } from '../../locales/en.js'
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

/** The sections that a Root knows. A form of one section gets only its own, so that its page loads no other section. */
export interface KnownSections {
  rules: KnownRules
  /** The default language. */
  locale: LocaleData
  /** Returns the options of a field, if it has any. The object stays the same until the list changes. */
  useChoices: (path: FieldPath) => Choices
  /** Loads the address suggestions, used if there is a lookup. */
  loadAddressAid?: () => Promise<{ Aid: ComponentType<{ name: FieldPath; id: string }> }>
  /** The behavior of each section. */
  behaviors?: Partial<Record<SectionId, SectionBehavior>>
}

/**
 * The behavior of a section, besides its rules. The form calls each member for all sections and knows none of them by
 * name. All members are optional.
 */
export interface SectionBehavior {
  /** Its fieldset in a `CheckoutForm` if `sections/components.ts` has none. Default: a list of its fields. */
  Fieldset?: (this: void, props: { id: SectionId }) => ReactNode
  /** Its inputs by key. Default: text inputs. */
  inputs?: InputKinds
  /** The autofill group, so that browsers distinguish the addresses. */
  autofillGroup?: 'billing' | 'shipping'
  /** Completes the initial values, at first and after each reset. */
  initial?(values: CheckoutValues, known: KnownSections, props: RootProps): void
  /** Called when a new or reset store has its values. Returns initial state. */
  started?(store: CheckoutStore): Partial<CheckoutState>
  /** Called when the Root is mounted. Returns the cleanup. */
  mounted?(store: CheckoutStore): () => void
  /**
   * Returns the sections to save when `sections` are requested. `quiet`: an automatic save, which leaves out a section
   * that must wait for another one.
   */
  bind?(store: CheckoutStore, sections: readonly SectionId[], quiet: boolean): readonly SectionId[]
  /** Returns issues of `sections` before a save, in addition to those of `review`. */
  missing?(
    store: CheckoutStore,
    sections: readonly SectionId[],
    verdict: Verdict,
    values: CheckoutValues,
  ): readonly SessionIssue[]
  /** Whether the shopper still has to select something that no rule requires. Then the checkout is not complete. */
  isOpen?(values: CheckoutValues): boolean
  /** Called before an update is sent. */
  sending?(store: CheckoutStore, update: SessionUpdate): void
  /** Changes an answer, based on `now` only. */
  answered?(now: Snapshot, answer: Answered): void
  /** Called after sections lost the focus and were saved automatically. `isLeft`: whether a section was left. */
  settled?(store: CheckoutStore, values: CheckoutValues, isLeft: (id: SectionId) => boolean): Promise<void>
  /** Returns the options of a field, in addition to those of `useChoices`. The same object until the list changes. */
  choices?(
    store: CheckoutStore,
    path: FieldPath,
    words: { locale: LocaleData; messages: FormMessages },
  ): Choice[] | undefined
  /** Returns the text of a value that is displayed without a control. */
  textOf?(store: CheckoutStore, path: FieldPath): string | undefined
  /** Called when the shopper edited a field of any section. `before`: its previous value. */
  edited?(store: CheckoutStore, path: FieldPath, before: string): void
  /** Called when a field of `section` was left. `to`: the element that gets the focus. */
  left?(store: CheckoutStore, section: SectionId, to: EventTarget | null): void
  /** Whether the section displays warnings about a field without a control on the page. */
  displays?(store: CheckoutStore, path: FieldPath): boolean
  /**
   * Returns further issues of validated sections. `verdict.update` has their canonical values, `values` those of all
   * sections.
   */
  review?(store: CheckoutStore, verdict: Verdict, values: CheckoutValues): readonly SessionIssue[]
  /** Called before a reset, to cancel pending work. `store.memory` is replaced after that. Returns what the section still remembers. */
  reset?(store: CheckoutStore): object | void
}

/** Returns the behaviors of all known sections. */
export const behaviorsOf = ({ behaviors = {} }: KnownSections): SectionBehavior[] => Object.values(behaviors)

/** Returns the initial state from all sections. */
export const startState = (store: CheckoutStore): Partial<CheckoutState> =>
  Object.assign({}, ...behaviorsOf(store.known).map((behavior) => behavior.started?.(store))) as Partial<CheckoutState>

/** Returns every field path of a checkout, in registry order. */
export const pathsOf = ({ props, memory, getState }: PathsFrom): readonly FieldPath[] => {
  // Until the list is known, items of a post that came back may have issues.
  const ids = getState().session.lineItems?.map(({ id }) => id) ?? Object.keys(memory.defaults.lineItems ?? {})
  return [...pathsWith(props.rules?.customFields), ...ids.map((id) => `lineItems.${id}` as const)]
}

type PathsFrom = Pick<CheckoutStore, 'props' | 'memory' | 'getState'>

/** The object behind a Root: values, state and mounted forms. */
export interface CheckoutStore {
  readonly known: KnownSections
  readonly form: FormControl
  readonly forms: Set<HTMLFormElement>
  /** Your own labels of fields on the page. */
  readonly labels: Map<FieldPath, string>
  /** The listeners of each form, from its latest render. */
  readonly formEvents: WeakMap<HTMLFormElement, { readonly current: HeardEvents }>
  /** The error summaries on the page. Without one, a rejected save moves the focus to the first invalid field. */
  readonly summaries: Set<object>
  /** The props of the latest render. */
  props: RootProps
  /** What the checkout remembers. A reset replaces it. */
  memory: CheckoutMemory
  /** The values that this checkout has saved. */
  saved: SessionUpdate
  /** Sections whose stored values are unknown, because a save failed. */
  unsure: ReadonlySet<SectionId>
  /** Empty fields for which the provider may still store an earlier value. */
  leftover: ReadonlySet<FieldPath>
  /** The custom fields that were sent with a value. When they become empty, they are sent to clear it. */
  readonly sentCustom: Set<string>
  getState(): CheckoutState
  setState(change: Partial<CheckoutState>): void
  /**
   * Adds a listener, called after each change of the state, of an error, or of a value that affects what is displayed.
   */
  subscribe(listener: () => void): () => void
  notify(): void
  /** The store as the server rendered it. */
  readonly served: CheckoutStore
}

/** Returns which address currently repeats the other. */
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

/** Returns all values as they would be sent, with repeated ones filled in, without reading the page. */
export const knownValues = (store: CheckoutStore): CheckoutValues =>
  withFollowed(structuredClone(store.form.getValues()), following(store))

/** Returns all values as they would be sent, after reading the page, whose values win. */
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
