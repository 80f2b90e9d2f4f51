import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import {
  AddressSummary,
  Checkout,
  CheckoutForm,
  type CheckoutHandle,
  type RootProps,
  type ShippingOption,
  TaxIdSection,
} from '../../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../../src/testing/index.js'

const standard: ShippingOption = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
const defaultValues = exampleValues('US')
const field = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

afterEach(() => vi.restoreAllMocks())

describe('an invalid shipping option', () => {
  const others: [what: string, option: unknown][] = [
    ['an unknown currency', { ...standard, id: 'x', currency: 'usdollar' }],
    ['an empty currency', { ...standard, id: 'x', currency: '' }],
    ['a currency sign', { ...standard, id: 'x', currency: '€' }],
    ['no currency', { ...standard, id: 'x', currency: undefined }],
    ['a part of a unit', { ...standard, id: 'x', amount: 4.99 }],
    ['no number', { ...standard, id: 'x', amount: NaN }],
    ['a number in words', { ...standard, id: 'x', amount: '500' }],
    ['an object as label', { ...standard, id: 'x', label: { en: 'Express' } }],
    ['no id', { ...standard, id: undefined }],
    ['an id that another one has', { ...standard, label: 'Express' }],
    ['null', null],
    ['a text', 'std'],
  ]

  it.each(others)('is dropped from an answer: %s', async (_what, option) => {
    const shippingOptions = [standard, option] as ShippingOption[]
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'saved', saved: ['shippingAddress'], session: { shippingOptions } }),
    })
    render(
      <CheckoutForm
        adapter={adapter}
        defaultValues={defaultValues}
        rules={{ sections: ['shippingAddress', 'shippingOptions'] }}
      />,
    )
    await press()
    expect(await screen.findAllByRole('radio')).toHaveLength(1)
    expect(screen.getByRole('radio', { name: 'Standard $5.00' })).toBeInTheDocument()
    expect(field('shippingAddress.city')).toHaveValue(defaultValues.shippingAddress.city)
  })

  it.each(others)('is dropped from a prop: %s', (_what, option) => {
    const shippingOptions = [option, standard] as ShippingOption[]
    render(<CheckoutForm adapter={createMemoryAdapter()} shippingOptions={shippingOptions} />)
    expect(screen.getAllByRole('radio')).toHaveLength(1)
  })
})

describe('an invalid estimate', () => {
  it.each([
    ['an unknown unit', { minimum: { unit: 'year', value: 1 } }],
    ['an object method as unit', { maximum: { unit: 'toString', value: 1 } }],
    ['no unit', { minimum: { value: 2 } }],
    ['no number', { minimum: { unit: 'day', value: 'two' } }],
    ['a negative number', { minimum: { unit: 'day', value: -1 } }],
    ['a text', 'tomorrow'],
    ['a list', [2, 3]],
    ['one good bound', { minimum: { unit: 'day', value: 2 }, maximum: { unit: 'year', value: 1 } }],
    ['null', null],
  ])('is dropped alone: %s', (_what, estimate) => {
    const shippingOptions = [{ ...standard, estimate }] as unknown as ShippingOption[]
    render(<CheckoutForm adapter={createMemoryAdapter()} shippingOptions={shippingOptions} />)
    expect(screen.getByRole('radio', { name: 'Standard $5.00' })).toBeInTheDocument()
  })

  it('is shown if one bound is missing or null', () => {
    const estimate = { minimum: { unit: 'day', value: 2 }, maximum: null }
    const shippingOptions = [{ ...standard, estimate }] as unknown as ShippingOption[]
    render(<CheckoutForm adapter={createMemoryAdapter()} shippingOptions={shippingOptions} />)
    expect(screen.getByRole('radio', { name: 'Standard $5.00 2 days or more' })).toBeInTheDocument()
  })
})

describe('unusual props', () => {
  it.each<[what: string, props: object]>([
    [
      'null everywhere',
      {
        rules: null,
        defaultValues: null,
        shippingOptions: null,
        issues: null,
        locale: null,
        messages: null,
        components: null,
        classNames: null,
        lookup: null,
        sameAs: null,
        save: null,
      },
    ],
    [
      'an invalid locale code',
      { locale: { code: 'en_US', messages: {}, countries: 'USUnited States' }, shippingOptions: [standard] },
    ],
    [
      'a locale without a code',
      { locale: { messages: {}, countries: 'USUnited States' }, shippingOptions: [standard] },
    ],
    ['blank texts', { messages: { 'label.email': undefined, 'field.add': null } }],
    ['unknown sections', { rules: { sections: ['contact', 'payment'] } }],
    [
      'a lookup that throws',
      {
        lookup: {
          id: 'x',
          supports: () => {
            throw new Error('down')
          },
          suggest: () => [],
        },
        defaultValues,
      },
    ],
    ['invalid issues', { issues: [null, 'x', 7, {}, { path: 7, code: {}, message: {} }] }],
    ['options that are not a list', { shippingOptions: { std: standard } }],
  ])('render: %s', (_what, props) => {
    render(<CheckoutForm adapter={createMemoryAdapter()} {...(props as Partial<RootProps>)} />)
    expect(screen.getAllByRole('textbox', { name: 'Email' })[0]).toBeInTheDocument()
  })

  it('can be values from a database: null is empty, a number is a text', async () => {
    const adapter = createMemoryAdapter()
    const { billingAddress, contact } = exampleValues('DE')
    const stored = {
      contact: { ...contact, phone: null, company: undefined },
      billingAddress: { ...billingAddress, line2: null, postalCode: 10117, city: 'Berlin' },
      shippingAddress: null,
      taxId: 'none',
    } as unknown as NonNullable<RootProps['defaultValues']>
    let handle: CheckoutHandle | null = null
    render(
      <CheckoutForm
        adapter={adapter}
        defaultValues={stored}
        rules={{ sections: ['contact', 'billingAddress'] }}
        ref={(given) => void (handle = given)}
      />,
    )
    expect(field('billingAddress.postalCode')).toHaveValue('10117')
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates[0]).toMatchObject({
      contact: { phone: '' },
      billingAddress: { line2: '', postalCode: '10117' },
    })
    expect(() => handle?.reset(stored)).not.toThrow()
    expect(() => handle?.reset(null as never)).not.toThrow()
  })

  it('can be an address with null parts', () => {
    const address = { line1: '1 Main St', line2: null, city: 'Albany', postalCode: 12207, state: 'NY', country: 'US' }
    render(<AddressSummary address={address as never} />)
    expect(screen.getByText('Albany, NY 12207')).toBeInTheDocument()
    cleanup()
    render(<AddressSummary address={null as never} />)
    expect(document.querySelector('[data-till=address]')).toBeNull()
  })
})

describe('a checkout without an adapter', () => {
  it.each([
    ['CheckoutForm', () => <CheckoutForm adapter={undefined as never} />],
    ['Checkout.Root', () => <Checkout.Root adapter={null as never}>text</Checkout.Root>],
  ])('throws a helpful error: %s', (_name, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(element())).toThrow(/need an `adapter`/)
  })
})

describe('a tax ID section that is removed from the page', () => {
  const Page = ({ both }: { both: boolean }) => (
    <Checkout.Root
      adapter={adapter}
      defaultValues={{ taxId: { type: 'eu_vat', value: 'DE136695976' } }}
      verifyTaxId={async () => ({ code: 'invalid', message: 'Not registered.' })}
    >
      <Checkout.Form>
        <TaxIdSection />
        {both && <TaxIdSection />}
      </Checkout.Form>
    </Checkout.Root>
  )
  const adapter = createMemoryAdapter()

  it('does not stop the verification of another one', async () => {
    const { rerender } = render(<Page both />)
    await waitFor(() => expect(document.querySelectorAll('select[name="taxId.type"]')).toHaveLength(2))
    rerender(<Page both={false} />)
    await userEvent.click(field('taxId.value'))
    await userEvent.tab()
    expect(await screen.findByText('Not registered.')).toBeInTheDocument()
  })
})
