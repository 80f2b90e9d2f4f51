import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { Checkout, type CheckoutRules, type FieldPath, useField } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

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
