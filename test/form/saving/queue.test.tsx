import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import {
  CheckoutForm,
  type CheckoutHandle,
  type RootProps,
  type SessionUpdate,
  type SessionUpdateResult,
} from '../../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../../src/testing/index.js'

const { contact, billingAddress } = exampleValues('US')
const defaultValues = { contact, billingAddress }
const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const idle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))
const conflict: SessionUpdateResult = { status: 'failed', saved: [], reason: 'conflict', retryable: true }
const rules: RootProps['rules'] = { sections: ['contact', 'billingAddress'] }

function edit(name: string, value: string): void {
  control(name).focus()
  fireEvent.change(control(name), { target: { value } })
  control(name).blur()
}

describe('a save that waits for another checkout with the same adapter', () => {
  it('is not sent after a reset, and is not merged into the other save', async () => {
    const answers: (() => void)[] = []
    const adapter = createMemoryAdapter({
      answer: (update) =>
        new Promise((resolve) =>
          answers.push(() => resolve({ status: 'saved', saved: Object.keys(update) as 'contact'[] })),
        ),
    })
    const [one, other] = [createRef<CheckoutHandle>(), createRef<CheckoutHandle>()]
    render(
      <>
        <CheckoutForm ref={one} adapter={adapter} rules={{ sections: ['contact'] }} defaultValues={defaultValues} />
        <CheckoutForm
          ref={other}
          adapter={adapter}
          rules={{ sections: ['billingAddress'] }}
          defaultValues={defaultValues}
        />
      </>,
    )
    void one.current?.save()
    await waitFor(() => expect(answers).toHaveLength(1))
    const waiting = other.current?.save()
    await idle()
    act(() => other.current?.reset({}))
    answers.shift()?.()
    expect(await waiting).toEqual({ status: 'saved', saved: [] })
    await idle()
    expect(adapter.updates).toEqual([{ contact }])
    // It stored nothing, so there is nothing to clear.
    edit('contact.email', 'ann@example.com')
    void one.current?.save()
    void other.current?.save()
    await waitFor(() => expect(answers).toHaveLength(1))
    answers.shift()?.()
    await idle()
    expect(adapter.updates.slice(1).map((update) => Object.keys(update))).toEqual([['contact']])
  })
})

describe('a save after a conflict', () => {
  it('resends all sections of the failed update', async () => {
    const adapter = createMemoryAdapter({
      answer: (update, n) =>
        n === 2 ? conflict : { status: 'saved', saved: Object.keys(update) as (keyof SessionUpdate)[] },
    })
    const handle = createRef<CheckoutHandle>()
    render(<CheckoutForm ref={handle} adapter={adapter} rules={rules} defaultValues={defaultValues} />)
    await act(() => handle.current?.save())
    edit('contact.email', 'ann@example.com')
    edit('billingAddress.city', 'Springfield')
    await act(() => handle.current?.save())
    // The value that was saved before the update with the unknown outcome.
    edit('billingAddress.city', billingAddress.city)
    edit('contact.email', contact.email)
    await act(() => handle.current?.save())
    expect(adapter.updates.at(-1)).toEqual({ contact, billingAddress })
    await screen.findByText('Saved.')
  })
})

describe('rules.check in an automatic save', () => {
  it('is called once, with the update', async () => {
    const check = vi.fn<(update: SessionUpdate) => []>(() => [])
    const adapter = createMemoryAdapter()
    const handle = createRef<CheckoutHandle>()
    const props = { adapter, rules: { ...rules, check }, defaultValues, save: 'auto' as const }
    render(<CheckoutForm ref={handle} {...props} />)
    await act(() => handle.current?.save())
    check.mockClear()
    edit('contact.email', 'ann@example.com')
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    await idle()
    expect(check.mock.calls).toEqual([[{ contact: { ...contact, email: 'ann@example.com' } }]])
    expect(adapter.updates[1]).toEqual(check.mock.calls[0]?.[0])
  })

  it('is called once for each possible update if it names no section, and rejected sections are not sent', async () => {
    const check = vi.fn(({ contact: given }: SessionUpdate) =>
      given?.email === 'ann@rival.example' ? [{ code: 'rival' }] : [],
    )
    const adapter = createMemoryAdapter()
    render(<CheckoutForm adapter={adapter} rules={{ ...rules, check }} defaultValues={defaultValues} save="auto" />)
    act(() => {
      fireEvent.change(control('contact.email'), { target: { value: 'ann@rival.example' } })
      edit('billingAddress.city', 'Springfield')
    })
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await idle()
    expect(Object.keys(adapter.updates[0] ?? {})).toEqual(['billingAddress'])
    const asked = check.mock.calls.map(([update]) => Object.keys(update).join())
    expect(asked).toEqual(['contact,billingAddress', 'contact', 'billingAddress'])
  })
})

describe('an automatic save that is rejected as a whole', () => {
  it('is not sent again until the shopper edits something', async () => {
    const adapter = createMemoryAdapter({ answer: () => ({ status: 'rejected', saved: [], issues: [{ code: 'x' }] }) })
    render(<CheckoutForm adapter={adapter} rules={rules} defaultValues={defaultValues} save="auto" />)
    edit('contact.email', 'ann@example.com')
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await idle()
    await idle()
    expect(adapter.updates).toHaveLength(1)
  })
})
