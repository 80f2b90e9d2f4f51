import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type RootProps } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const rules: NonNullable<RootProps['rules']> = { sections: ['contact', 'billingAddress'] }
const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement

function open(answer?: Parameters<typeof createMemoryAdapter>[0]) {
  const adapter = createMemoryAdapter(answer)
  render(<CheckoutForm adapter={adapter} rules={rules} save="auto" />)
  return { adapter, user: userEvent.setup() }
}
const sections = ({ updates }: ReturnType<typeof createMemoryAdapter>) => updates.map((update) => Object.keys(update))
const idle = () => new Promise((resolve) => setTimeout(resolve, 30))

describe('save="auto"', () => {
  it('saves a section once it is valid and the focus has left it, without a button', async () => {
    const { adapter, user } = open()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    await user.type(control('contact.email'), 'ann@example.com')
    await user.click(control('contact.phone'))
    await idle()
    expect(adapter.updates).toEqual([])
    await user.click(control('billingAddress.line1'))
    await screen.findByText('Saved.')
    expect(sections(adapter)).toEqual([['contact']])
  })

  it('sends nothing for a section that is invalid or unchanged', async () => {
    const { adapter, user } = open()
    await user.type(control('contact.email'), 'ann@')
    await user.click(control('billingAddress.line1'))
    await idle()
    expect(adapter.updates).toEqual([])
    expect(document.activeElement).toBe(control('billingAddress.line1'))
    await user.type(control('contact.email'), 'example.com')
    await user.click(control('billingAddress.line1'))
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await user.click(control('contact.email'))
    await user.click(control('billingAddress.line1'))
    await idle()
    expect(adapter.updates).toHaveLength(1)
  })

  it('does not send a section that was never filled in', async () => {
    const adapter = createMemoryAdapter()
    render(<CheckoutForm adapter={adapter} save="auto" />)
    const user = userEvent.setup()
    await user.type(control('contact.email'), 'ann@example.com')
    await user.click(control('billingAddress.line1'))
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(sections(adapter)).toEqual([['contact']])
  })

  it('saves once when a browser fills the whole form at once', async () => {
    const { adapter } = open()
    const filled = {
      'contact.email': 'ann@example.com',
      'billingAddress.country': 'DE',
      'billingAddress.line1': 'Unter den Linden 77',
      'billingAddress.city': 'Berlin',
      'billingAddress.postalCode': '10117',
    }
    for (const [name, value] of Object.entries(filled)) {
      fireEvent.input(control(name), { target: { value } })
      fireEvent.change(control(name), { target: { value } })
      fireEvent.blur(control(name))
    }
    await screen.findByText('Saved.')
    await idle()
    expect(sections(adapter)).toEqual([['contact', 'billingAddress']])
  })

  it('saves once what a password manager filled in without the focus', async () => {
    const { adapter } = open()
    fireEvent.input(control('contact.email'), { target: { value: 'ann@example.com' } })
    fireEvent.input(control('contact.phone'), { target: { value: '' } })
    await screen.findByText('Saved.')
    await idle()
    expect(sections(adapter)).toEqual([['contact']])
  })

  it('does not resend a rejected section until it is edited', async () => {
    const issues = [{ path: 'contact.phone', code: 'invalid' }]
    const { adapter, user } = open({ answer: () => ({ status: 'rejected', saved: [], issues }) })
    await user.type(control('contact.email'), 'ann@example.com')
    await user.type(control('contact.phone'), '1')
    await user.click(control('billingAddress.line1'))
    await waitFor(() => expect(control('contact.phone').getAttribute('aria-invalid')).toBe('true'))
    await user.click(control('contact.email'))
    await user.click(control('billingAddress.line1'))
    await idle()
    expect(adapter.updates).toHaveLength(1)
    await user.type(control('contact.phone'), '2')
    await user.click(control('billingAddress.line1'))
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates[1]?.contact?.phone).toBe('12')
  })
})
