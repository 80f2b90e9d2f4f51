import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm, createAdapter, type SessionUpdate } from '../../src/index.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, shippingAddress } = exampleValues('US')
const defaultValues = { contact, shippingAddress }
const rules = { sections: ['contact', 'shippingAddress'] } as const

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

/** A checkout whose server gives these answers, then saves. */
function open(...answers: unknown[]) {
  const updates: SessionUpdate[] = []
  const adapter = createAdapter({
    timeoutMs: 200,
    retry: { attempts: 1 },
    async send(update) {
      updates.push(update)
      const answer: unknown = answers.length > 0 ? answers.shift() : new Response(null, { status: 204 })
      if (answer instanceof Error) throw answer
      return (await answer) as Response
    },
  })
  render(<CheckoutForm adapter={adapter} rules={rules} defaultValues={defaultValues} />)
  return { updates }
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const email = () => screen.getByRole('textbox', { name: /Email/ })
const status = () => document.querySelector('p[role="status"]')?.textContent ?? ''
const never = new Promise(() => undefined)

describe('a form with its own backend', () => {
  it('shows each error at its field and the rest above the form, and saves what is corrected', async () => {
    const { updates } = open(
      Response.json(
        {
          errors: [
            { pointer: '/contact/email', code: 'blocked', message: 'We cannot write to this address.' },
            { path: 'shippingAddress.postalCode', code: 'postal-code' },
            { path: 'cart', message: 'One item is sold out.' },
          ],
        },
        { status: 422 },
      ),
    )
    await save()
    await waitFor(() => expect(email()).toHaveAccessibleDescription(/We cannot write to this address\./))
    expect(screen.getByRole('textbox', { name: /ZIP/ })).toBeInvalid()
    screen.getByText('One item is sold out.')
    await userEvent.clear(email())
    await userEvent.type(email(), 'ann@example.com')
    await save()
    await waitFor(() => expect(status()).toMatch(/^Saved/))
    expect(updates.map((update) => update.contact?.email)).toEqual([contact.email, 'ann@example.com'])
  })

  it.each<[string, unknown, RegExp]>([
    ['a web page instead of JSON', new Response('<!doctype html><p>Welcome'), /couldn't save/],
    ['truncated JSON', new Response('{"totals":[{"id":'), /couldn't save/],
    ['more than 1 MB', new Response(JSON.stringify({ summary: 'x'.repeat(1_100_000) })), /couldn't save/],
    ['no answer', never, /took too long/],
    ['a body that never ends', new Response(new ReadableStream()), /took too long/],
    ['a cut', new TypeError('Failed to fetch'), /couldn't save/],
    ['a parsed body', { ok: true }, /Something went wrong on our end/],
    ['nothing', undefined, /Something went wrong on our end/],
    ['401', new Response(null, { status: 401 }), /Your session has expired/],
    ['409', new Response(null, { status: 409 }), /changed somewhere else/],
  ])('shows what happened after %s, keeps what was typed, and can save again', async (_name, answer, words) => {
    const { updates } = open(answer)
    await userEvent.clear(email())
    await userEvent.type(email(), 'typed@example.com')
    await save()
    await waitFor(() => expect(status()).toMatch(words))
    expect(email()).toHaveValue('typed@example.com')
    await save()
    await waitFor(() => expect(status()).toMatch(/^Saved/))
    expect(updates.map((update) => update.contact?.email)).toEqual(['typed@example.com', 'typed@example.com'])
  })
})
