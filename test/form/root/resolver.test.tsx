import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { Checkout, type RootProps, useCheckout } from '../../../src/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

/** Renders a contact in a page that uses react-hook-form itself. */
function renderHost(props: Partial<RootProps> = {}) {
  const current: { checkout?: ReturnType<typeof useCheckout> } = {}
  function Host() {
    current.checkout = useCheckout()
    return null
  }
  render(
    <Checkout.Root adapter={createMemoryAdapter()} rules={{ sections: ['contact'], ...props.rules }}>
      <Checkout.Form>
        <Checkout.Field name="contact.email" />
      </Checkout.Form>
      <Host />
    </Checkout.Root>,
  )
  const { form } = current.checkout as ReturnType<typeof useCheckout>
  const submit = async () => {
    const [valid, invalid] = [vi.fn(), vi.fn()]
    await act(() => form.handleSubmit(valid, invalid)())
    return { valid: valid.mock.calls[0]?.[0] as unknown, errors: invalid.mock.calls[0]?.[0] as unknown }
  }
  return { form, submit }
}

describe('form.handleSubmit of useCheckout', () => {
  it('passes on the values once they are valid', async () => {
    const { submit } = renderHost()
    await userEvent.type(screen.getByLabelText(/email/i), 'ann@example.com')
    const { valid, errors } = await submit()
    expect(valid).toMatchObject({ contact: { email: 'ann@example.com' } })
    expect(errors).toBeUndefined()
  })

  it('passes on the code of an issue at its field, without a message if there is none', async () => {
    const { submit } = renderHost()
    const { valid, errors } = await submit()
    expect(valid).toBeUndefined()
    expect(errors).toMatchObject({ contact: { email: { type: 'required' } } })
    expect((errors as { contact: { email: object } }).contact.email).not.toHaveProperty('message')
  })

  it('passes on the first issue of a field with its message, and a general one at the root', async () => {
    const check = () => [
      { path: 'contact.email', code: 'first', message: 'The first.' },
      { path: 'contact.email', code: 'second' },
      { code: 'own' },
      { path: 'cart', code: 'later' },
    ]
    const { submit } = renderHost({ rules: { check } })
    await userEvent.type(screen.getByLabelText(/email/i), 'ann@example.com')
    const { errors } = await submit()
    expect(errors).toMatchObject({
      contact: { email: { type: 'first', message: 'The first.' } },
      root: { type: 'own' },
    })
  })

  it('agrees with form.trigger', async () => {
    const { form } = renderHost()
    let isValid = true
    await act(async () => void (isValid = await form.trigger('contact.email')))
    expect(isValid).toBe(false)
    expect(form.getFieldState('contact.email').error?.type).toBe('required')
  })
})
