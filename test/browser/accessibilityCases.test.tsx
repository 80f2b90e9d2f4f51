import '../../src/styles.css'

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutRules, type RootProps, type SessionUpdateResult } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as japanese } from '../../src/locales/ja.js'
import {
  createMemoryAdapter,
  createMemoryLookup,
  createSandboxAdapter,
  exampleValues,
  type SandboxId,
} from '../../src/testing/index.js'
import { control, enter } from './controls.js'
import { fromAllSides, judgePage, preparePage } from './judgePage.js'
import { mount } from './mount.js'

type Props = Omit<RootProps, 'ref'>

const few = { allowedCountries: ['US', 'GB', 'DE', 'JP', 'BR', 'IN'] } satisfies CheckoutRules
const adapter = () => createMemoryAdapter()
const found = (container: HTMLElement, selector: string) => vi.waitUntil(() => container.querySelector(selector), 5000)
const submit = (container: HTMLElement) => container.querySelector('form')?.requestSubmit()
const of = (provider: SandboxId, country: string): Props => ({
  adapter: createSandboxAdapter(provider),
  defaultValues: exampleValues(country),
  sameAs: 'none',
})
const answering = (answer: SessionUpdateResult | Promise<undefined>): Props => ({
  adapter: createMemoryAdapter({ answer: () => answer }),
  rules: { sections: ['shippingAddress', 'shippingOptions'] },
  defaultValues: exampleValues('US'),
})

const cases: Record<string, { props: () => Props; act?: (container: HTMLElement) => Promise<unknown> }> = {
  'the box of a gift and first and last names': {
    props: () => ({
      adapter: adapter(),
      rules: {
        sections: ['contact', 'shippingAddress'],
        fields: {
          'shippingAddress.shipTo': 'optional',
          'contact.fullName': 'hidden',
          'contact.firstName': 'required',
          'contact.lastName': 'optional',
        },
      },
    }),
    act: (container) => found(container, '[value="gift"]'),
  },
  'fields that are locked, and a second line that stands open': {
    props: () => ({
      adapter: adapter(),
      defaultValues: exampleValues('US'),
      rules: {
        sections: ['contact', 'billingAddress'],
        fields: { 'contact.email': 'locked', 'billingAddress.country': 'locked' },
      },
    }),
    act: async (container) => {
      await userEvent.click(page.getByRole('button', { name: 'Add apartment, suite, etc.' }))
      await found(container, '[name="billingAddress.line2"]')
    },
  },
  'the box "Same as" ticked': { props: () => ({ adapter: adapter() }) },
  'suggestions, one of them active': {
    props: () => ({
      adapter: adapter(),
      lookup: { ...createMemoryLookup(), debounceMs: 0 },
      rules: { sections: ['billingAddress'] },
    }),
    act: async (container) => {
      await found(container, '[role="combobox"]')
      await userEvent.type(control(container, 'billingAddress.line1'), 'lon')
      await found(container, '[role="option"]')
      await userEvent.keyboard('{ArrowDown}')
      await found(container, '[aria-selected="true"]')
    },
  },
  'a tax ID that has told its type, with Undo': {
    props: () => ({
      adapter: adapter(),
      rules: { sections: ['billingAddress', 'taxId'] },
      defaultValues: { billingAddress: { country: 'US' }, taxId: { type: '', value: '12-3456789' } },
    }),
    act: async (container) => {
      await found(container, '[name="taxId.value"]')
      await enter(container, 'taxId.value', 'DE136695976')
      await userEvent.tab()
      await found(container, '[data-section="taxId"] button')
    },
  },
  'an e-mail address that was probably mistyped': {
    props: () => ({ adapter: adapter(), rules: { sections: ['contact'] } }),
    act: async (container) => {
      await enter(container, 'contact.email', 'ann@gmial.com')
      await userEvent.tab()
      await found(container, '[data-field="contact.email"] button')
    },
  },
  'shipping options on their way': {
    props: () => answering(new Promise(() => {})),
    act: (container) => (submit(container), found(container, '[data-till="submit"][data-saving]')),
  },
  'no shipping option': {
    props: () => answering({ status: 'saved', saved: [], session: { shippingOptions: [] } }),
    act: (container) => (submit(container), found(container, '[data-saved]')),
  },
  'an address of Germany for FastSpring': { props: () => of('fastspring', 'DE') },
  'an address of Japan for Stripe': { props: () => ({ ...of('stripe', 'JP'), locale: japanese }) },
  'an address of Brazil for Checkout Page': { props: () => of('checkout-page', 'BR') },
  'an address of India for Topiic': { props: () => ({ ...of('topiic', 'IN'), locale: arabic }) },
}

beforeEach(preparePage)

describe('A checkout', () => {
  it.each(Object.entries(cases))('has no violation with %s', async (_, { props, act }) => {
    const { rules, ...given } = props()
    const container = mount(
      <main>
        <h1>Checkout</h1>
        <CheckoutForm {...given} rules={{ ...few, ...rules }} />
      </main>,
    )
    await act?.(container)
    await fromAllSides(async (side) => {
      const { violations, undecided } = await judgePage()
      expect(violations, side).toEqual([])
      expect(undecided, side).toEqual([])
    })
  })
})
