import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { Checkout, type CheckoutRules, type FieldPath, TaxIdSection, useField } from '../../../src/index.js'
import { checkoutPage } from '../../../src/providers/checkout-page/index.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { PlainFieldset } from '../../../src/fields/PlainFieldset.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

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
  ])('says that a field is %s', (state, path) => {
    expect(renderStates([path])(path)).toBe(state)
  })

  it('says so when the country changes', async () => {
    const stateOf = renderStates(['shippingAddress.postalCode'])
    await userEvent.selectOptions(screen.getByLabelText('Country or region'), 'US')
    expect(stateOf('shippingAddress.postalCode')).toBe('required')
  })
})

describe('the field of the tax ID type', () => {
  const OwnSelect = () => (
    <select {...(useField('taxId.type').input as ComponentPropsWithRef<'select'>)}>
      <option value="eu_vat">VAT</option>
    </select>
  )

  it('tells the developer that it is a text outside of its section, and nothing where it has a list', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const show = (field: ReactNode) =>
      render(
        <Checkout.Root
          adapter={createMemoryAdapter({ provider: checkoutPage })}
          rules={{ fields: { 'taxId.value': 'required' } }}
        >
          <Checkout.Form>{field}</Checkout.Form>
        </Checkout.Root>,
      )
    show(<TaxIdSection />)
    await screen.findByLabelText('Tax ID type')
    show(<PlainFieldset id="taxId" />)
    show(<OwnSelect />)
    expect(warn).not.toHaveBeenCalled()
    show(<Checkout.Field name="taxId.type" />)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('taxId.type outside of TaxIdSection'))
    warn.mockRestore()
  })
})
