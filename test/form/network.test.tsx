import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm } from '../../src/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress } = exampleValues('AU')
const defaultValues = { contact, billingAddress }
const press = () => userEvent.click(screen.getByRole('button', { name: /Sav/ }))
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

afterEach(() => vi.restoreAllMocks())

describe('a checkout without a network', () => {
  it('shows that it is offline, keeps what is typed, and sends the newest values once when the network is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const adapter = createSandboxAdapter('topiic')
    render(<CheckoutForm adapter={adapter} defaultValues={defaultValues} />)
    await press()
    await screen.findByText(/You're offline/)
    for (const city of ['Perth', 'Sydney']) {
      await userEvent.clear(screen.getByRole('textbox', { name: /Suburb|City/ }))
      await userEvent.type(screen.getByRole('textbox', { name: /Suburb|City/ }), city)
    }
    await press()
    expect(adapter.sandbox.requests).toEqual([])
    onLine.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    window.dispatchEvent(new Event('online'))
    await screen.findByText('Saved.')
    expect(adapter.sandbox.session()).toMatchObject({ city: 'Sydney' })
    expect(adapter.sandbox.requests).toHaveLength(1)
  })
})

describe('a checkout on a slow connection', () => {
  it('writes once when the shopper presses Save several times', async () => {
    const adapter = createMemoryAdapter({ provider: topiic, answer: () => sleep(300).then(() => undefined) })
    render(<CheckoutForm adapter={adapter} defaultValues={defaultValues} />)
    for (const pause of [50, 100, 50]) {
      await press()
      await sleep(pause)
    }
    await screen.findByText('Saved.')
    await press()
    await sleep(20)
    expect(adapter.updates).toHaveLength(1)
  })

  it('finishes the write when the page unmounts the form', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let finished = false
    const adapter = createMemoryAdapter({
      provider: topiic,
      answer: () => sleep(50).then(() => void (finished = true)),
    })
    const { unmount } = render(<CheckoutForm adapter={adapter} defaultValues={defaultValues} />)
    await press()
    await expect.poll(() => adapter.updates.length).toBe(1)
    unmount()
    await expect.poll(() => finished).toBe(true)
    await sleep(20)
    expect(logged).not.toHaveBeenCalled()
  })

  it('resends a restored value after a failed save with an unknown outcome', async () => {
    const adapter = createMemoryAdapter({
      provider: topiic,
      answer: (_update, n) =>
        n === 2 ? { status: 'failed', saved: [], reason: 'timeout', retryable: true } : undefined,
    })
    render(<CheckoutForm adapter={adapter} defaultValues={defaultValues} />)
    const line = screen.getByRole('textbox', { name: /Address line 1/ })
    for (const [typed, logged] of [
      ['1 Old St', 'Saved.'],
      ['2 New St', /too long/],
      ['1 Old St', 'Saved.'],
    ] as const) {
      await userEvent.clear(line)
      await userEvent.type(line, typed)
      await press()
      await screen.findByText(logged)
    }
    expect(adapter.updates.map(({ billingAddress: sent }) => sent?.line1)).toEqual(['1 Old St', '2 New St', '1 Old St'])
  })
})
