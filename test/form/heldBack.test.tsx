import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'

import {
  CheckoutForm,
  type CheckoutHandle,
  type RootProps,
  type SessionUpdate,
  type SessionUpdateResult,
} from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress } = exampleValues('US')
const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const sections = ({ updates }: ReturnType<typeof createMemoryAdapter>) => updates.map((update) => Object.keys(update))
const status = () => screen.getByRole('status').textContent
const idle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

function edit(name: string, value: string): void {
  control(name).focus()
  fireEvent.change(control(name), { target: { value } })
  control(name).blur()
}

const rules: RootProps['rules'] = { sections: ['contact', 'billingAddress'] }

describe('an automatic save', () => {
  it('is not blocked when rules.check rejects another section', async () => {
    const check = ({ contact: given }: SessionUpdate) =>
      given?.email === 'ann@rival.example' ? [{ path: 'contact.email', code: 'rival', message: 'Not for rivals.' }] : []
    const adapter = createMemoryAdapter()
    render(
      <CheckoutForm
        adapter={adapter}
        save="auto"
        rules={{ ...rules, check }}
        defaultValues={{ contact, billingAddress }}
      />,
    )
    edit('contact.email', 'ann@rival.example')
    await idle()
    edit('billingAddress.city', 'Springfield')
    await waitFor(() => expect(sections(adapter)).toContainEqual(['billingAddress']))
    expect(adapter.updates.every((update) => !update.contact)).toBe(true)
    edit('contact.email', 'ann@example.com')
    await waitFor(() => expect(adapter.updates.at(-1)).toMatchObject({ contact: { email: 'ann@example.com' } }))
  })

  it.each([
    ['is sent alone if the provider accepts that', fastspring, [['billingAddress']]],
    ['waits for it if the provider needs both', topiic, []],
  ] as const)('of a section that is sent together with an invalid one %s', async (_what, provider, early) => {
    const adapter = createMemoryAdapter({ provider })
    render(<CheckoutForm adapter={adapter} save="auto" rules={rules} defaultValues={{ contact, billingAddress }} />)
    edit('contact.email', 'ann@')
    edit('billingAddress.city', 'Springfield')
    await waitFor(() => expect(sections(adapter)).toEqual(early))
    await idle()
    expect(sections(adapter)).toEqual(early)
    // Wait for the error at the email field.
    expect(status()).toBe('')
    edit('contact.email', 'ann@example.com')
    await waitFor(() =>
      expect(Object.assign({}, ...adapter.updates)).toMatchObject({
        contact: { email: 'ann@example.com' },
        billingAddress: { city: 'Springfield' },
      }),
    )
  })
})

describe('a save that started before a reset', () => {
  it.each<[string, SessionUpdateResult]>([
    ['saved', { status: 'saved', saved: ['contact'] }],
    ['rejected', { status: 'rejected', saved: [], issues: [{ path: 'contact.email', code: 'invalid-email' }] }],
    ['failed', { status: 'failed', saved: [], reason: 'unavailable', retryable: true }],
  ])('shows nothing to the next shopper when it ends late, and their save replaces it: %s', async (_how, late) => {
    let answer: (result: SessionUpdateResult) => void = () => undefined
    const adapter = createMemoryAdapter({
      answer: (_update, n) => (n === 1 ? new Promise((resolve) => (answer = resolve)) : undefined),
    })
    const ref = createRef<CheckoutHandle>()
    const received: string[] = []
    render(
      <CheckoutForm
        ref={ref}
        adapter={adapter}
        rules={{ sections: ['contact'] }}
        defaultValues={{ contact }}
        onSaved={() => received.push('saved')}
        onRejected={() => received.push('rejected')}
        onFailed={() => received.push('failed')}
      />,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    act(() => ref.current?.reset({ contact: { email: 'bob@example.com', fullName: 'Bob' } }))
    expect(status()).toBe('')
    answer(late)
    await idle()
    expect([status(), received]).toEqual(['', []])
    expect(document.querySelector('[aria-invalid="true"], [data-till="summary"]')).toBeNull()
    await act(() => ref.current?.save())
    expect(adapter.updates[1]).toMatchObject({ contact: { email: 'bob@example.com', fullName: 'Bob' } })
    await waitFor(() => expect(status()).toBe('Saved.'))
    expect(received).toEqual(['saved'])
  })
})
