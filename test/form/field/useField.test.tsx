import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'

import {
  Checkout,
  type CheckoutHandle,
  type CheckoutRules,
  type FieldPath,
  type RootProps,
  TaxIdSection,
  useField,
} from '../../../src/index.js'
import { nativeField } from '../../../src/form/field/nativeField.js'
import { checkoutPage } from '../../../src/providers/checkout-page/index.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../../src/testing/index.js'

const rules: CheckoutRules = { fields: { 'shippingAddress.city': 'locked', 'shippingAddress.line2': 'hidden' } }

function State({ path }: { path: FieldPath }) {
  return <p data-testid={path}>{useField(path).state}</p>
}

function renderStates(paths: string[]) {
  const adapter = createMemoryAdapter({ provider: stripe })
  render(
    <Checkout.Root adapter={adapter} rules={rules} defaultValues={{ shippingAddress: { country: 'HK' } }}>
      <Checkout.Form>
        {paths.map((path) => (
          <State key={path} path={path as FieldPath} />
        ))}
        <Checkout.Field name="shippingAddress.country" />
        <Checkout.Submit />
      </Checkout.Form>
    </Checkout.Root>,
  )
  return (path: string) => screen.getByTestId(path).textContent
}

describe('useField', () => {
  it.each([
    ['required', 'shippingAddress.fullName'],
    ['locked', 'shippingAddress.city'],
    ['hidden', 'shippingAddress.line2'],
    ['absent', 'shippingAddress.company'],
    ['absent', 'shippingAddress.postalCode'],
  ])('returns the state %s', (state, path) => {
    expect(renderStates([path])(path)).toBe(state)
  })

  it('updates the state when the country changes', async () => {
    const stateOf = renderStates(['shippingAddress.postalCode'])
    await userEvent.selectOptions(screen.getByLabelText('Country or region'), 'US')
    expect(stateOf('shippingAddress.postalCode')).toBe('required')
  })
})

/** A field in custom markup, without a type cast. */
function Line({ path }: { path: FieldPath }) {
  const field = useField(path)
  const { id, label, hint, error } = field
  if (field.kind === 'text') return <output aria-label={label}>{field.value}</output>
  return (
    <div data-testid={path} data-kind={field.kind}>
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {field.kind === 'select' ? (
        <select {...field.input}>
          <option value="">{field.placeholder}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : field.kind === 'textarea' ? (
        <textarea {...field.input} />
      ) : (
        <input {...field.input} />
      )}
      {error && <strong id={`${id}-error`}>{error}</strong>}
    </div>
  )
}

function renderLines(paths: FieldPath[], props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter()
  const handle = createRef<CheckoutHandle>()
  render(
    <Checkout.Root adapter={adapter} sameAs="none" {...props} ref={handle}>
      <Checkout.Form>
        {paths.map((path) => (
          <Line key={path} path={path} />
        ))}
        <Checkout.Submit />
        <Checkout.Status />
      </Checkout.Form>
    </Checkout.Root>,
  )
  return { adapter, handle }
}

describe('field.kind', () => {
  it('is the native element of the field, whose props need no cast', async () => {
    renderLines(['contact.email', 'billingAddress.country', 'billingAddress.state'], {
      defaultValues: { billingAddress: { country: 'US' } },
    })
    expect(screen.getByLabelText('Email')).toHaveAttribute('type', 'email')
    const country = screen.getByLabelText('Country or region')
    expect(country.tagName).toBe('SELECT')
    expect(country).toHaveValue('US')
    expect(screen.getByRole('option', { name: 'Select a country or region' })).toHaveValue('')
    // A text input until the list is loaded.
    await waitFor(() => expect(screen.getByTestId('billingAddress.state')).toHaveAttribute('data-kind', 'select'), {
      timeout: 10_000,
    })
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Ohio')
    await userEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter an email address.'))
  })

  it('is text for a locked field, and undefined for a hidden one', () => {
    renderLines(['billingAddress.country', 'contact.email', 'contact.phone', 'shippingAddress.city'], {
      rules: {
        sections: ['contact', 'billingAddress'],
        fields: { 'billingAddress.country': 'locked', 'contact.email': 'locked', 'contact.phone': 'hidden' },
      },
      defaultValues: {
        contact: { email: 'ann@example.com', phone: '+12025550123' },
        billingAddress: { country: 'US' },
        shippingAddress: { city: 'Bonn' },
      },
    })
    expect(screen.getByLabelText('Country or region').textContent).toBe('United States')
    expect(screen.getByLabelText('Email').textContent).toBe('ann@example.com')
    expect(screen.getByLabelText('Phone').textContent).toBe('')
    expect(screen.getByLabelText('City').textContent).toBe('')
  })

  it('is checkbox for a boolean field, whose value is a text', async () => {
    const { adapter, handle } = renderLines(['shippingAddress.shipTo'], {
      rules: { sections: ['shippingAddress'], fields: { 'shippingAddress.shipTo': 'optional' } },
      defaultValues: { shippingAddress: exampleValues('US').shippingAddress },
    })
    const box = screen.getByRole('checkbox')
    expect(box).not.toBeChecked()
    await userEvent.click(box)
    await userEvent.click(screen.getByRole('button'))
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.shippingAddress?.shipTo).toBe('gift')
    await userEvent.click(box)
    expect(handle.current?.getValues().shippingAddress.shipTo).toBe('')
    await userEvent.tab()
    await userEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates.at(-1)?.shippingAddress?.shipTo).toBe('')
    act(() => handle.current?.reset({ shippingAddress: { shipTo: 'gift' } }))
    expect(box).toBeChecked()
    act(() => handle.current?.reset({}))
    expect(box).not.toBeChecked()
  })
})

describe('nativeField', () => {
  const given = { id: 'a', name: 'custom.notes' }

  it('returns radio buttons for a list, with one selected', () => {
    const options = ['am', 'pm'].map((value) => ({ value, label: value }))
    const field = nativeField({ control: 'radio' }, given, { options, selected: 'pm' }, 'Select…')
    if (field.kind !== 'select') throw new Error(field.kind)
    expect(options.map(({ value }) => field.radio(value))).toEqual([
      { ...given, type: 'radio', value: 'am', defaultChecked: false },
      { ...given, id: 'a-1', type: 'radio', value: 'pm', defaultChecked: true },
    ])
  })

  it('returns a textarea and a checkbox', () => {
    expect(nativeField({ control: 'textarea' }, given, { selected: 'Hi' }, '')).toEqual({
      kind: 'textarea',
      input: { ...given, defaultValue: 'Hi', dir: 'auto' },
    })
    expect(nativeField({ control: 'checkbox' }, given, { selected: 'true' }, '')).toEqual({
      kind: 'checkbox',
      input: { ...given, type: 'checkbox', value: 'true', defaultChecked: true },
    })
  })
})

describe('the field taxId.type', () => {
  const adapter = createMemoryAdapter({ provider: checkoutPage })
  const show = (type: string, field: ReactNode) =>
    render(
      <Checkout.Root
        adapter={adapter}
        rules={{ fields: { 'taxId.value': 'required' } }}
        defaultValues={{ billingAddress: { country: 'DE' }, taxId: { type } }}
      >
        <Checkout.Form>{field}</Checkout.Form>
      </Checkout.Root>,
    )

  it.each([
    ['Checkout.Field', <Checkout.Field key="a" name="taxId.type" />],
    ['useField', <Line key="b" path="taxId.type" />],
  ])('lists the types outside of TaxIdSection too: %s', async (_, field) => {
    show('gb_vat', field)
    await waitFor(() => expect(screen.getByLabelText('Tax ID type').tagName).toBe('SELECT'))
    expect(screen.getByLabelText('Tax ID type')).toHaveValue('gb_vat')
    // The types of the billing country are first.
    expect(screen.getAllByRole('option')[1]).toHaveValue('eu_vat')
    expect(screen.getAllByRole('option').length).toBeGreaterThan(50)
  })

  it('keeps a type that is not in the list', async () => {
    show('xx_new', <Line path="taxId.type" />)
    await waitFor(() => expect(screen.getByLabelText('Tax ID type').tagName).toBe('SELECT'))
    expect(screen.getByLabelText('Tax ID type')).toHaveValue('xx_new')
  })

  it('has the same list inside TaxIdSection', async () => {
    show('', <TaxIdSection />)
    expect((await screen.findByLabelText('Tax ID type')).tagName).toBe('SELECT')
  })
})
