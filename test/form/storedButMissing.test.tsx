import { configure, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type RootProps, type SessionInfo, type SessionIssue } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

configure({ asyncUtilTimeout: 10_000 })

const { contact, billingAddress } = exampleValues('US')
const phone: SessionIssue = { path: 'contact.phone', code: 'required' }
const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const phoneIsMissing = 'Enter a phone number.'

/** A form whose saves all succeed, with these `session` values. */
function open(sessions: (SessionInfo | undefined)[], props: Partial<RootProps> = {}) {
  const received: boolean[] = []
  const user = userEvent.setup()
  const adapter = createMemoryAdapter({
    answer(update, n) {
      const session = sessions[n - 1]
      const saved = Object.keys(update) as 'contact'[]
      return { status: 'saved', saved, ...(session && { session }) }
    },
  })
  render(
    <CheckoutForm
      adapter={adapter}
      rules={{ sections: ['contact', 'billingAddress'] }}
      defaultValues={{ contact: { ...contact, phone: '' }, billingAddress }}
      onSaved={({ complete }) => received.push(complete)}
      {...props}
    />,
  )
  return { user, received, adapter, press: () => user.click(screen.getByRole('button', { name: 'Save' })) }
}

describe('an answer that everything is saved but something is missing', () => {
  it('shows it as an error at its field, and the checkout is incomplete', async () => {
    const { received, press } = open([{ issues: [phone] }])
    await press()
    await waitFor(() => expect(control('contact.phone')).toBeInvalid())
    expect(received).toEqual([false])
    expect(screen.queryByText('Saved.')).toBeNull()
    expect(screen.getByRole('link', { name: phoneIsMissing })).toBeInTheDocument()
  })

  it('shows it again when there is nothing new to save', async () => {
    const { user, received, adapter, press } = open([{ issues: [phone] }])
    await press()
    await waitFor(() => expect(control('contact.phone')).toBeInvalid())
    await user.type(control('contact.phone'), '1')
    await user.clear(control('contact.phone'))
    await waitFor(() => expect(control('contact.phone')).toBeValid())
    await press()
    await waitFor(() => expect(control('contact.phone')).toBeInvalid())
    expect(adapter.updates).toHaveLength(1)
    expect(received).toEqual([false, false])
  })

  it.each([
    ['has no issue', undefined],
    ['has an empty list of issues', { issues: [] }],
  ])('completes the checkout once an answer to the section %s', async (_what, session) => {
    const { user, received, press } = open([{ issues: [phone] }, session])
    await press()
    await waitFor(() => expect(received).toEqual([false]))
    await user.type(control('contact.phone'), contact.phone)
    await press()
    await screen.findByText('Saved.')
    expect(received).toEqual([false, true])
    expect(control('contact.phone')).toBeValid()
  })

  it('keeps the checkout incomplete while only another section is saved, and shows why', async () => {
    const { user, received, adapter, press } = open([{ issues: [phone] }, undefined])
    await press()
    await waitFor(() => expect(received).toEqual([false]))
    await user.type(control('billingAddress.line1'), ' b')
    await press()
    await waitFor(() => expect(received).toEqual([false, false]))
    expect(adapter.updates[1]).not.toHaveProperty('contact')
    expect(control('contact.phone')).toBeInvalid()
  })

  it('shows a general issue in the summary until an answer no longer has it', async () => {
    const { user, received, press } = open([{ issues: [{ code: 'x', message: 'Sign in to go on.' }] }, undefined])
    await press()
    expect(await screen.findByText('Sign in to go on.')).toBeInTheDocument()
    expect(received).toEqual([false])
    await user.type(control('billingAddress.line1'), ' b')
    await press()
    await screen.findByText('Saved.')
    expect(screen.queryByText('Sign in to go on.')).toBeNull()
    expect(received).toEqual([false, true])
  })

  it('can have a message for a custom code', async () => {
    const { press } = open([{ issues: [{ code: 'over-limit' }] }], {
      messages: { 'issue.over-limit': 'This is over your limit.' },
    })
    await press()
    expect(await screen.findByText('This is over your limit.')).toBeInTheDocument()
  })

  it('is shown after an automatic save, without moving the focus', async () => {
    const { user, received } = open([{ issues: [phone] }], { save: 'auto' })
    await user.type(control('contact.company'), ' Ltd')
    await user.click(control('billingAddress.city'))
    await waitFor(() => expect(control('contact.phone')).toBeInvalid())
    expect(control('billingAddress.city')).toHaveFocus()
    expect(received.at(-1)).toBe(false)
  })
})
