import type { ComponentType, ReactNode } from 'react'
import { expect } from 'vitest'

import {
  BillingAddressForm,
  CheckoutForm,
  ContactForm,
  type DefaultValues,
  type RootProps,
  type SectionId,
  type SessionIssue,
  type SessionUpdateResult,
  ShippingAddressForm,
  ShippingOptionsForm,
  TaxIdForm,
} from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'
import { mount } from './mount.js'

const forms: Record<Exclude<SectionId, 'custom' | 'lineItems'>, ComponentType<Omit<RootProps, 'ref'>>> = {
  contact: ContactForm,
  billingAddress: BillingAddressForm,
  shippingAddress: ShippingAddressForm,
  taxId: TaxIdForm,
  shippingOptions: ShippingOptionsForm,
}
const ids = Object.keys(forms) as (keyof typeof forms)[]

const shippingOptions = [
  { id: 'standard', label: 'Standard', amount: 500, currency: 'usd' },
  {
    id: 'express',
    label: 'Express',
    amount: 0,
    currency: 'usd',
    estimate: { maximum: { unit: 'day', value: 1 } as const },
  },
]
const filled: DefaultValues = { ...exampleValues('US'), shippingOptions: { selected: 'standard' } }
const issues: SessionIssue[] = [
  'contact.email',
  'billingAddress.city',
  'shippingAddress.postalCode',
  'taxId.value',
  'shippingOptions.selected',
].map((path) => ({ path, code: 'invalid' }))

const failed = (reason: 'offline' | 'ended'): SessionUpdateResult => ({
  status: 'failed',
  reason,
  retryable: reason === 'offline',
  saved: [],
})

interface State {
  values?: DefaultValues
  issues?: true
  /** The effect of pressing each button, and what the page shows then. */
  answer?: SessionUpdateResult | 'never' | 'warned'
  seen?: string
}

/** The states of a checkout by name. */
export const states = {
  empty: { values: {} },
  filled: {},
  invalid: { values: { taxId: { type: 'eu_vat', value: 'XX' } }, seen: '[data-till="errors"] a' },
  'server issue': { issues: true, seen: '[aria-invalid], [data-till="options"][data-invalid]' },
  warning: { answer: 'warned', seen: '[data-till="warning"]' },
  saving: { answer: 'never', seen: '[data-till="submit"][data-saving]' },
  saved: { answer: { status: 'saved', saved: [] }, seen: '[data-saved]' },
  offline: { answer: failed('offline'), seen: '[data-offline]' },
  ended: { answer: failed('ended'), seen: '[data-ended]' },
} satisfies Record<string, State>

/** The content of the page: all sections in one form, or each in its own form. */
export type Arrangement = 'one checkout' | 'a form for each section'

/** Brings a page into a state. Allows only a few countries, because long lists make axe slow. */
export async function showState(name: keyof typeof states, arrangement: Arrangement): Promise<HTMLElement> {
  const state: State = states[name]
  const props = (shown: readonly SectionId[]): Omit<RootProps, 'ref'> => ({
    adapter: createMemoryAdapter({ answer: () => answerOf(state, shown) }),
    rules: { sections: shown, allowedCountries: ['US', 'DE', 'JP', 'BR'] },
    sameAs: 'none',
    defaultValues: state.values ?? filled,
    ...(name !== 'empty' && { shippingOptions }),
    ...(state.issues && { issues: issues.filter(({ path = '' }) => shown.some((id) => path.startsWith(id))) }),
  })
  const container = mount(
    <main>
      <h1>Checkout</h1>
      {arrangement === 'one checkout' ? <CheckoutForm {...props(ids)} /> : ids.map((id) => formOf(id, props([id])))}
    </main>,
  )
  await expect.poll(() => container.querySelector('[name^="taxId."]'), { timeout: 10_000 }).not.toBeNull()
  const { seen } = state
  if (!seen) return container
  const all = [...container.querySelectorAll('form')]
  if (!state.issues) for (const form of all) form.requestSubmit()
  await expect.poll(() => all.every((form) => form.querySelector(seen)), { timeout: 10_000 }).toBe(true)
  return container
}

function formOf(id: keyof typeof forms, props: Omit<RootProps, 'ref'>): ReactNode {
  const SectionForm = forms[id]
  return <SectionForm key={id} {...props} />
}

function answerOf(
  { answer }: State,
  shown: readonly SectionId[],
): SessionUpdateResult | Promise<undefined> | undefined {
  if (answer === 'never') return new Promise(() => {})
  if (answer !== 'warned') return answer
  const warnings = issues.filter(({ path = '' }) => shown.some((id) => path.startsWith(id)))
  return { status: 'saved', saved: [], session: { shippingOptions, warnings } }
}
