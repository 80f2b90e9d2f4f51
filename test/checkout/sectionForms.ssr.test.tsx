import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import {
  BillingAddressForm,
  Checkout,
  ContactForm,
  type LineItem,
  LineItemsForm,
  type SectionFormProps,
  ShippingAddressForm,
  ShippingOptionsForm,
  TaxIdForm,
} from '../../src/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const forms: [string, ComponentType<SectionFormProps>, field: string][] = [
  ['ContactForm', ContactForm, 'contact.email'],
  ['BillingAddressForm', BillingAddressForm, 'billingAddress.line1'],
  ['ShippingAddressForm', ShippingAddressForm, 'shippingAddress.line1'],
  ['TaxIdForm', TaxIdForm, 'taxId.value'],
  ['ShippingOptionsForm', ShippingOptionsForm, ''],
  ['LineItemsForm', LineItemsForm, ''],
]

describe.each(forms)('%s with an action', (_name, Form, field) => {
  const adapter = createMemoryAdapter()
  const openTag = /<form[^>]*>/

  it('posts to it, alone and inside a Root', () => {
    for (const markup of [
      renderToString(<Form adapter={adapter} action="/relay" />),
      renderToString(
        <Checkout.Root adapter={adapter} sameAs="none">
          <Form action="/relay" />
        </Checkout.Root>,
      ),
    ]) {
      expect(openTag.exec(markup)?.[0]).toMatch(/action="\/relay".*method="post"|method="post".*action="\/relay"/)
      expect(markup).toContain(field)
    }
    expect(renderToString(<Form adapter={adapter} />)).not.toMatch(/action=|type="hidden"|noscript/)
  })
})

describe('a section form with an action', () => {
  it('posts the unchanged values of other sections that the provider needs', () => {
    const { billingAddress } = exampleValues('CA')
    const adapter = createMemoryAdapter({ provider: topiic })
    const alone = <ContactForm adapter={adapter} action="/relay" defaultValues={{ billingAddress }} />
    const joined = (
      <Checkout.Root adapter={adapter} defaultValues={{ billingAddress }}>
        <ContactForm action="/relay" />
      </Checkout.Root>
    )
    for (const form of [alone, joined]) {
      expect(renderToString(form)).toContain(
        `<input type="hidden" name="fixed:billingAddress.line1" value="${billingAddress.line1}"/>`,
      )
    }
    expect(renderToString(<ContactForm adapter={adapter} defaultValues={{ billingAddress }} />)).not.toContain('fixed:')
  })
})

describe('LineItemsForm with an action', () => {
  const mug: LineItem = { id: 'mug', label: 'Mug', amount: 1200, currency: 'usd', quantity: 2 }
  const lineItems: LineItem[] = [{ ...mug, adjustable: { minimum: 1, maximum: 9 } }]

  it('shows what was typed and the issues, when it comes back', () => {
    const issues = [{ path: 'lineItems.mug', code: 'quantity-out-of-range' }]
    const defaultValues = { lineItems: { mug: '50' } as never }
    const props = { adapter: createMemoryAdapter(), lineItems, defaultValues, issues }
    const markup = renderToString(<LineItemsForm {...props} action="/relay" />)
    const input = /<input [^>]*name="lineItems.mug"[^>]*>/.exec(markup)?.[0] ?? ''
    expect(input).toMatch(/value="50"/)
    expect(input).toMatch(/aria-invalid="true"/)
    const [, href = ''] = /<a href="#([^"]+)">/.exec(markup) ?? []
    expect(input).toContain(`id="${href}"`)
    expect(markup).toContain('name="fixed:lineItems.mug" value="2"')
    expect(markup).toContain('Enter a quantity of 1–9.')
  })
})
