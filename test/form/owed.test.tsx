import { configure, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { type CheckoutHandle, CheckoutForm, type RootProps, type SessionUpdateResult } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

configure({ asyncUtilTimeout: 10_000 })

const { contact, billingAddress } = exampleValues('AU')
const sections = ['contact', 'billingAddress'] as const
const offline: SessionUpdateResult = { status: 'failed', saved: [], reason: 'offline', retryable: true }
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

afterEach(() => vi.restoreAllMocks())

/** A form whose Save was pressed while offline; `back` goes online again. */
async function saveOffline(props: Partial<RootProps> = {}) {
  let isOnline = false
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline)
  const adapter = createMemoryAdapter({ answer: () => (isOnline ? undefined : offline) })
  const user = userEvent.setup()
  const ref = createRef<CheckoutHandle>()
  render(
    <CheckoutForm
      ref={ref}
      adapter={adapter}
      rules={{ sections }}
      defaultValues={{ contact, billingAddress }}
      {...props}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(/You're offline/)
  const sent = adapter.updates.length
  const back = () => {
    isOnline = true
    window.dispatchEvent(new Event('online'))
  }
  return { user, back, ref, onLine, updates: () => adapter.updates.slice(sent) }
}

const email = () => screen.getByRole('textbox', { name: 'Email' })
const city = () => screen.getByRole('textbox', { name: /Suburb|City/ })

async function retype(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field)
  await user.type(field, text)
}

describe('a save that is pending when the browser is online again', () => {
  it('is sent once the section is valid again, without another press', async () => {
    const { user, back, updates } = await saveOffline({ rules: { sections: ['contact'] } })
    await retype(user, email(), 'ann')
    back()
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
    expect(updates()).toEqual([])
    await retype(user, email(), 'ann@example.com')
    await sleep(20)
    expect(updates()).toEqual([])
    await user.tab()
    await screen.findByText('Saved.')
    expect(updates().map((update) => update.contact?.email)).toEqual(['ann@example.com'])
  })

  it('is sent section by section', async () => {
    const { user, back, updates } = await saveOffline()
    await retype(user, email(), 'ann')
    back()
    await waitFor(() => expect(updates()).toHaveLength(1))
    expect(Object.keys(updates()[0] ?? {})).toEqual(['billingAddress'])
    await retype(user, email(), 'ann@example.com')
    await user.tab()
    await waitFor(() => expect(updates()).toHaveLength(2))
    expect(Object.keys(updates()[1] ?? {})).toEqual(['contact'])
  })

  it('is not retried while the browser is offline', async () => {
    const { user, updates } = await saveOffline()
    await retype(user, city(), 'Perth')
    await user.tab()
    await sleep(20)
    expect(updates()).toEqual([])
    expect(screen.getByText(/You're offline/)).toBeDefined()
  })

  it('is dropped after a later success', async () => {
    const { user, back, updates } = await saveOffline()
    back()
    await screen.findByText('Saved.')
    await retype(user, city(), 'Perth')
    await user.tab()
    await user.click(document.body)
    window.dispatchEvent(new Event('online'))
    await sleep(20)
    expect(updates()).toHaveLength(1)
  })

  it('is dropped after a Save that shows an error', async () => {
    const { user, back, updates } = await saveOffline({ rules: { sections: ['contact'] } })
    await retype(user, email(), 'ann')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('There is a problem')
    back()
    await retype(user, email(), 'ann@example.com')
    await user.tab()
    await sleep(20)
    expect(updates()).toEqual([])
  })

  it('is dropped after a reset', async () => {
    const { user, back, ref, updates } = await saveOffline()
    ref.current?.reset()
    back()
    await user.click(city())
    await user.tab()
    await sleep(20)
    expect(updates()).toEqual([])
  })
})
