import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { type CheckoutHandle, CheckoutForm, type RootProps, type SessionAdapter } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

type Quote = NonNullable<SessionAdapter['quote']>

const { shippingAddress } = exampleValues('US')
const words = "We couldn't load the shipping options."
const offered: Quote = async () => ({
  status: 'saved',
  saved: [],
  session: { shippingOptions: [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }] },
})
/** Long enough for a busy machine to answer a quote. */
const patienceMs = 500
const never: Quote = () => new Promise(() => undefined)

/** A form with a complete address. Each quote uses the next of `quotes`; the last one repeats. */
function open(quotes: Quote[], props: Partial<RootProps> = {}, timeoutMs?: number) {
  const memory = createMemoryAdapter({ provider: stripe })
  const asked: AbortSignal[] = []
  const quote: Quote = (update, options) => {
    asked.push(options.signal)
    const next = quotes.length > 1 ? quotes.shift() : quotes[0]
    return (next ?? never)(update, options)
  }
  const ref = createRef<CheckoutHandle>()
  render(
    <CheckoutForm
      ref={ref}
      adapter={{ ...memory, quote, ...(timeoutMs && { timeoutMs }) }}
      rules={{ sections: ['shippingAddress', 'shippingOptions'] }}
      defaultValues={{ shippingAddress }}
      {...props}
    />,
  )
  const leaveCity = async () => {
    await userEvent.type(document.querySelector('[name="shippingAddress.city"]') as HTMLElement, 's')
    await userEvent.click(document.body)
  }
  return { asked, memory, ref, leaveCity }
}

/** The announced text, and the visible one. */
const failures = () => screen.queryAllByText(words).map((element) => element.getAttribute('data-till'))

describe('a quote that fails', () => {
  it('ends at the deadline of the adapter, aborts the request, and can be retried', async () => {
    const { asked, leaveCity } = open([never, offered], {}, patienceMs)
    await waitFor(() => expect(failures()).toEqual(['announcement', 'hint']))
    expect(asked.map(({ aborted }) => aborted)).toEqual([true])
    expect(screen.getByRole('status').textContent).toBe('')
    await leaveCity()
    await screen.findByLabelText(/Standard/)
    expect(failures()).toEqual([])
  })

  it('ends after 20 seconds if the adapter has no deadline', async () => {
    vi.useFakeTimers()
    try {
      open([never])
      await act(() => vi.advanceTimersByTimeAsync(19_900))
      expect(failures()).toEqual([])
      await act(() => vi.advanceTimersByTimeAsync(200))
      expect(failures()).toEqual(['announcement', 'hint'])
    } finally {
      vi.useRealTimers()
    }
  })

  it.each<[string, Quote]>([
    ['failed', async () => ({ status: 'failed', saved: [], reason: 'unavailable', retryable: true })],
    ['silent', never],
  ])('is shown beside the options of the previous address: %s', async (_how, fails) => {
    const { leaveCity, memory } = open([offered, fails, offered], {}, patienceMs)
    await screen.findByLabelText(/Standard/)
    await leaveCity()
    await waitFor(() => expect(failures()).toEqual(['announcement', 'hint']))
    expect(screen.getByLabelText(/Standard/)).toBeVisible()
    expect(screen.getByRole('status').textContent).toBe('')
    expect(screen.queryByRole('alert')).toBeNull()
    await leaveCity()
    await waitFor(() => expect(failures()).toEqual([]))
    expect(memory.updates).toEqual([])
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'soon'],
    ['an unknown status', { status: 'ok' }],
  ])(
    'is shown to the shopper, and its reason reported to the developer, when the answer is %s',
    async (_what, answer) => {
      const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      open([async () => answer as never])
      await waitFor(() => expect(failures()).toEqual(['announcement', 'hint']))
      expect(String(reported.mock.calls[0]?.[0])).toContain(
        'update of the adapter must return a SessionUpdateResult, but',
      )
      reported.mockRestore()
    },
  )

  it('is not shown after a reset', async () => {
    const { asked, ref } = open([never], {}, patienceMs)
    await waitFor(() => expect(asked).toHaveLength(1))
    act(() => ref.current?.reset({}))
    await new Promise((resolve) => setTimeout(resolve, 2 * patienceMs))
    expect(failures()).toEqual([])
    expect(screen.getByText(/Enter your shipping address/)).toBeVisible()
  })
})
