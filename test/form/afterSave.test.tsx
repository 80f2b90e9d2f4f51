import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Checkout, CheckoutForm, type CheckoutHandle } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const { contact, shippingAddress } = exampleValues('US')
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

afterEach(() => vi.restoreAllMocks())

describe('a save', () => {
  it('that stops because rules.check throws shows an error and calls onFailed', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const onFailed = vi.fn()
    const check = () => {
      throw new Error('a fault of the host')
    }
    const adapter = createMemoryAdapter()
    render(
      <CheckoutForm
        adapter={adapter}
        rules={{ sections: ['contact'], check }}
        defaultValues={{ contact }}
        onFailed={onFailed}
      />,
    )
    await press()
    await waitFor(() => expect(onFailed).toHaveBeenCalledOnce())
    expect(onFailed.mock.calls[0]?.[0]).toMatchObject({ status: 'failed', reason: 'misconfigured' })
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement()
    expect(adapter.updates).toEqual([])
  })

  it('that aborts a quote requests another quote when its answer has no options', async () => {
    const adapter = createMemoryAdapter({
      provider: stripe,
      delayMs: 50,
      quote: () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }],
    })
    const sections = ['shippingAddress', 'shippingOptions'] as const
    render(<CheckoutForm adapter={adapter} rules={{ sections }} defaultValues={{ shippingAddress }} />)
    await press()
    expect(await screen.findByRole('radio', { name: /Standard/ })).toBeVisible()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
  })

  it('works beside a control that is named like a method of the form', async () => {
    const adapter = createMemoryAdapter()
    const checkout = createRef<CheckoutHandle>()
    render(
      <Checkout.Root ref={checkout} adapter={adapter} rules={{ sections: ['contact'] }} defaultValues={{ contact }}>
        <Checkout.Form>
          <Checkout.Field name="contact.email" />
          <input name="closest" aria-label="Closest store" />
          <Checkout.Submit />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await press()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
  })

  it('clears a value that came from a reset, once the shopper empties the field', async () => {
    const adapter = createMemoryAdapter()
    const checkout = createRef<CheckoutHandle>()
    render(
      <CheckoutForm
        ref={checkout}
        adapter={adapter}
        save="auto"
        rules={{ only: ['contact.phone', 'contact.email'] }}
      />,
    )
    checkout.current?.reset({ contact })
    const phone = screen.getByRole('textbox', { name: /Phone/ })
    await waitFor(() => expect(phone).toHaveValue(contact.phone))
    await userEvent.clear(phone)
    await userEvent.click(document.body)
    await waitFor(() => expect(adapter.updates.at(-1)?.contact?.phone).toBe(''))
  })
})
