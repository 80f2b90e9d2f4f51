import { configure, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type RootProps, type SessionIssue } from '../../src/index.js'
import { createMemoryAdapter, createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

configure({ asyncUtilTimeout: 10_000 })

const { contact, billingAddress, shippingAddress } = exampleValues('US')
const notCleared = /We couldn't remove the value you saved earlier\. Contact us to remove it\./

/** A form that is saved, and the warnings that its callbacks receive. */
function open(props: Pick<RootProps, 'adapter'> & Partial<RootProps>) {
  const received: (SessionIssue[] | undefined)[] = []
  const user = userEvent.setup()
  render(<CheckoutForm {...props} onSaved={({ session }) => received.push(session?.warnings)} />)
  return { user, received, press: () => user.click(screen.getByRole('button', { name: 'Save' })) }
}

const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement

async function moveToGermany(user: ReturnType<typeof userEvent.setup>) {
  await user.selectOptions(control('shippingAddress.country'), 'DE')
  await user.clear(control('shippingAddress.postalCode'))
  await user.type(control('shippingAddress.postalCode'), '10115')
}

describe('a warning about a field that is not on the page', () => {
  it('names the field, is announced, and is passed to the callback', async () => {
    const { user, received, press } = open({
      adapter: createSandboxAdapter('stripe'),
      rules: { sections: ['shippingAddress'] },
      defaultValues: { shippingAddress },
    })
    await press()
    await screen.findByText('Saved.')
    await moveToGermany(user)
    await press()
    const warning = await screen.findByText(notCleared)
    expect(warning).toHaveTextContent(
      /^State: We couldn't remove the value you saved earlier\. Contact us to remove it\.$/,
    )
    expect(warning.closest('[aria-live="polite"]')).not.toBeNull()
    expect(warning).toHaveAttribute('data-till', 'warning')
    expect(received.at(-1)).toContainEqual({ path: 'shippingAddress.state', code: 'not-cleared' })
    await user.selectOptions(control('shippingAddress.country'), 'US')
    await waitFor(() => expect(screen.queryByText(/: We couldn't remove/)).toBeNull())
  })

  it('is shown in the text of the server, even without a path', async () => {
    const warnings = [{ code: 'late', message: 'The carrier is slow this week.' }]
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'saved', saved: ['contact'], session: { warnings } }),
    })
    const { received, press } = open({ adapter, rules: { sections: ['contact'] }, defaultValues: { contact } })
    await press()
    const warning = await screen.findByText('The carrier is slow this week.')
    expect(warning.closest('[aria-live="polite"]')).not.toBeNull()
    expect(received).toEqual([warnings])
  })

  it('is shown at the field that the hidden one copies', async () => {
    const warnings = [{ path: 'shippingAddress.city', code: 'x', message: 'Is it this city?' }]
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'saved', saved: ['billingAddress', 'shippingAddress'], session: { warnings } }),
    })
    const { press } = open({
      adapter,
      rules: { sections: ['billingAddress', 'shippingAddress'] },
      defaultValues: { billingAddress },
    })
    await press()
    expect(await screen.findByText('Is it this city?')).toHaveAttribute(
      'id',
      `${control('billingAddress.city').id}-warning`,
    )
    expect(control('billingAddress.city')).toHaveAccessibleDescription('Is it this city?')
  })

  it('remains when the recommended option is saved right after', async () => {
    const air = { id: 'air', label: 'Air', amount: 1500, currency: 'usd', recommended: true }
    const warnings = [{ path: 'shippingAddress.city', code: 'x', message: 'Is it this city?' }]
    const adapter = createMemoryAdapter({
      answer: (_update, n) =>
        n === 1
          ? { status: 'saved', saved: ['shippingAddress'], session: { warnings, shippingOptions: [air] } }
          : { status: 'saved', saved: ['shippingOptions'] },
    })
    const { received, press } = open({
      adapter,
      rules: { sections: ['shippingAddress', 'shippingOptions'] },
      defaultValues: { shippingAddress },
    })
    await press()
    expect(await screen.findByText('Is it this city?')).toBeDefined()
    await screen.findByText('Saved.')
    expect(received).toEqual([warnings])
  })
})
