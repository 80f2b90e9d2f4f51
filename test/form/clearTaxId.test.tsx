import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { type CheckoutHandle, CheckoutForm, createStripeJsAdapter, type SessionAdapter } from '../../src/index.js'
import { taxIdTypes } from '../../src/sections/tax-id/taxIdTypes.js'
import { createSandboxAdapter, exampleValues } from '../../src/testing/index.js'
import { createStripeJsStandIn } from '../adapter/stripeJsStandIn.js'

vi.setConfig({ testTimeout: 60_000 })

const notCleared = "We couldn't remove the value you saved earlier. Contact us to remove it."
const { contact, billingAddress, taxId } = exampleValues('DE')

/** A form with a stored tax ID, whose business switch the shopper turns off. */
async function switchOff(adapter: SessionAdapter) {
  const user = userEvent.setup()
  render(
    <CheckoutForm
      adapter={adapter}
      rules={{ sections: ['contact', 'billingAddress', 'taxId'] }}
      defaultValues={{ contact, billingAddress, taxId }}
    />,
  )
  await user.click(screen.getByLabelText("I'm buying for a business"))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.', {}, { timeout: 15_000 })
  return user
}

describe('a tax ID whose business switch is turned off', () => {
  it('is cleared by Stripe.js', async () => {
    const stripe = createStripeJsStandIn()
    await switchOff(createStripeJsAdapter(stripe.loaded))
    expect(stripe.calls.filter(([name]) => name === 'updateTaxIdInfo')).toEqual([['updateTaxIdInfo', null]])
    expect(screen.queryByText(notCleared)).toBeNull()
  })

  it.each(['fastspring', 'checkout-page'] as const)(
    'remains at %s, which documents no way to clear it, and the shopper is informed',
    async (id) => {
      const adapter = createSandboxAdapter(id)
      const user = await switchOff(adapter)
      expect(JSON.stringify(adapter.sandbox.requests.map(({ parsed }) => parsed))).not.toMatch(/tax/i)
      const warning = await screen.findByText(notCleared)
      expect(warning).toHaveAttribute('data-till', 'warning')
      expect(warning.closest('[aria-live="polite"]')).not.toBeNull()
      await user.click(screen.getByLabelText("I'm buying for a business"))
      expect(screen.getByLabelText('Tax ID')).toHaveValue('DE136695976')
      expect(screen.queryByText(notCleared)).toBeNull()
    },
  )

  it('has no switch with Stripe’s server API, which stores no tax ID', () => {
    render(<CheckoutForm adapter={createSandboxAdapter('stripe')} />)
    expect(screen.queryByLabelText("I'm buying for a business")).toBeNull()
  })
})

describe('every tax ID type', () => {
  it('is saved in the format of its example, however it is typed', async () => {
    const adapter = createSandboxAdapter('checkout-page')
    const handle = createRef<CheckoutHandle>()
    render(<CheckoutForm adapter={adapter} rules={{ sections: ['taxId'] }} ref={handle} />)
    for (const { type, example } of taxIdTypes('').others) {
      const value = ` ${example.toLowerCase().replaceAll(/[-./]/g, ' ')}`
      act(() => handle.current?.reset({ taxId: { type, value } }))
      await waitFor(() => expect(screen.getByLabelText('Tax ID type')).toHaveValue(type))
      await act(async () => expect(await handle.current?.save(), type).toMatchObject({ status: 'saved' }))
      expect(adapter.sandbox.session(), type).toMatchObject({ taxIdType: type, taxId: example })
    }
    cleanup()
  })
})
