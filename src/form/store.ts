import { createFormControl, type UseFormReturn } from 'react-hook-form'

import { shownSections } from '../providers/fieldMode.js'
import type { Verdict } from '../providers/judgeBy.js'
import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../schema/issue.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'
import type { FormEvents, RootProps } from './props.js'
import { initialValues } from './initialValues.js'
import type { KnownSections } from './knownSections.js'
import { type CheckoutMemory, createMemory } from './memory.js'
import { type Following, mayFollow, withFollowed } from './sameAs.js'
import { findControl, isUnlisted, readScreen } from './screen.js'
import { showableOptions } from './showable.js'
import { servedStore } from './servedStore.js'

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

/** react-hook-form without its hook: Root renders once, whatever the fields do. */
export type FormControl = Omit<UseFormReturn<CheckoutValues>, 'formState'>

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

/** The state of which a reset leaves nothing. */
export const untouched = {
  status: 'idle',
  sending: [],
  failure: undefined,
  quote: undefined,
  complete: false,
  looseIssues: [],
  listed: false,
  warnings: {},
} as const satisfies Partial<CheckoutState>

export function createStore(known: KnownSections, { shippingOptions: given, ...rest }: RootProps): CheckoutStore {
  const shippingOptions = showableOptions(given)
  const props: RootProps = { ...rest, ...(shippingOptions && { shippingOptions }) }
  const initial = initialValues(known, props, props.defaultValues)
  const { formControl: form } = createFormControl<CheckoutValues>({ defaultValues: initial })
  // What react-hook-form's own hook says once it has mounted: values are read where they are written.
  form.control._state.mount = true
  const listeners = new Set<() => void>()
  let state: CheckoutState = {
    ...untouched,
    session: shippingOptions ? { shippingOptions } : {},
    refusals: { count: 0, form: undefined },
  }
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const store: Omit<CheckoutStore, 'served'> = {
    known,
    form,
    forms: new Set(),
    formEvents: new WeakMap(),
    summaries: new Set(),
    props,
    memory: createMemory(initial, props.defaultValues),
    saved: {},
    reviews: [],
    unsure: new Set(),
    leftover: new Set(),
    getState: () => state,
    setState(change) {
      state = { ...state, ...change }
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notify,
  }
  if (props.shippingOptions) store.memory.givenFor = addressText(store as CheckoutStore)
  return Object.assign(store, { served: servedStore(store as CheckoutStore) })
}

/** Whether one address repeats the other at the moment. */
export function following({ form, props }: CheckoutStore): Following {
  const shown = shownSections(props.adapter.provider, props.rules)
  const both = shown.includes('billingAddress') && shown.includes('shippingAddress')
  const { sameAs = 'shipping', rules } = props
  const ticked = both && mayFollow(sameAs, rules?.fields) && form.getValues('shippingAddress.shipTo') === 'billing'
  return { side: ticked ? sameAs : 'none', recipient: shown.includes('contact') }
}

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
