import { describe, expect, it, vi } from 'vitest'

import type { QuoteRequest, ShippingOption } from '../../src/server/index.js'
import { startRelay, updates } from './serve.js'

const { shippingAddress } = updates.stripe
const ground: ShippingOption = {
  id: 'ground',
  label: 'Ground',
  amount: 500,
  currency: 'usd',
  estimate: { minimum: { unit: 'business_day', value: 2 }, maximum: { unit: 'business_day', value: 4 } },
}
const air: ShippingOption = { id: 'air', label: 'Air', amount: 1500, currency: 'usd', rate: 'shr_1', recommended: true }
const choose = (selected: string) => ({ shippingAddress, shippingOptions: { selected } })

/** The amounts or rates that the provider holds. */
const stored = (session: object) =>
  (session as { shipping_options?: Record<string, { fixed_amount?: { amount: number } }>[] }).shipping_options?.map(
    ({ shipping_rate, shipping_rate_data }) => shipping_rate ?? shipping_rate_data?.fixed_amount?.amount,
  )

describe('the shipping quote of createRelay', () => {
  it('sends and answers all options while none is chosen', async () => {
    const quoteShipping = vi.fn((_request: QuoteRequest<unknown>) => [ground, air])
    const { post, sandbox } = await startRelay('stripe', { quoteShipping })
    expect(await (await post(choose(''))).json()).toEqual({
      status: 'saved',
      saved: ['shippingAddress', 'shippingOptions'],
      session: { shippingOptions: [ground, air] },
    })
    expect(stored(sandbox.session())).toEqual([500, 'shr_1'])
    expect(quoteShipping.mock.calls[0]?.[0]).toMatchObject({ session: 'cs_test_sandbox', address: shippingAddress })
  })

  it('asks for the quote with an address alone too, and without one for a choice alone', async () => {
    const addresses: unknown[] = []
    const { post, sandbox } = await startRelay('stripe', {
      quoteShipping({ address }) {
        addresses.push(address)
        return [ground, air]
      },
    })
    await post({ shippingAddress })
    expect(stored(sandbox.session())).toEqual([500, 'shr_1'])
    await post({ shippingOptions: { selected: 'air' } })
    expect(stored(sandbox.session())).toEqual(['shr_1'])
    expect(addresses).toEqual([shippingAddress, undefined])
  })

  it('sends the chosen option alone and answers the whole quote', async () => {
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => [ground, air] })
    expect(await (await post(choose('ground'))).json()).toMatchObject({ session: { shippingOptions: [ground, air] } })
    expect(stored(sandbox.session())).toEqual([500])
  })

  it('refuses a choice that is not offered, with the new list and without a call', async () => {
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => [air] })
    expect(await (await post(choose('ground'))).json()).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [air] },
    })
    expect(sandbox.requests).toEqual([])
  })

  it('clears the options when nothing can be shipped there', async () => {
    const quote = [[ground], []]
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => quote.shift() ?? [] })
    await post(choose(''))
    expect(await (await post(choose(''))).json()).toMatchObject({ status: 'saved', session: { shippingOptions: [] } })
    expect(sandbox.requests.at(-1)?.body).toMatch(/(^|&)shipping_options=(&|$)/)
    expect(stored(sandbox.session())).toEqual([])
  })

  it.each<[string, ShippingOption[], RegExp]>([
    ['more than five options', Array.from({ length: 6 }, (_, i) => ({ ...ground, id: `g${i}` })), /shipping_options: /],
    ['a label that the document finds too long', [{ ...ground, label: 'x'.repeat(101) }], /display_name: /],
    ['half a cent', [{ ...ground, amount: 0.5 }], /quoteShipping/],
    ['a currency in capitals', [{ ...ground, currency: 'USD' }], /quoteShipping/],
    ['an option without an id', [{ ...ground, id: '' }], /quoteShipping/],
    ['no list', { options: [ground] } as never, /quoteShipping/],
  ])('answers 502 and tells the host of %s', async (_name, quote, detail) => {
    const { post, sandbox, log } = await startRelay('stripe', { quoteShipping: () => quote })
    expect((await post(choose(''))).status).toBe(502)
    expect(sandbox.requests).toEqual([])
    expect(log).toMatchObject([{ status: 502, step: 'quote', detail: expect.stringMatching(detail) as string }])
  })

  it('answers 504 when the quote does not come, and stops it', async () => {
    let stopped = false
    const quoteShipping = ({ signal }: { signal: AbortSignal }) =>
      new Promise<never>(() => signal.addEventListener('abort', () => (stopped = true)))
    const { post, log } = await startRelay('stripe', { quoteShipping }, { timeoutMs: 100 })
    expect((await post(choose(''))).status).toBe(504)
    expect(stopped).toBe(true)
    expect(log).toMatchObject([{ step: 'quote' }])
  })

  it('tells the browser what an option has by contract and nothing else', async () => {
    const { post } = await startRelay('stripe', {
      quoteShipping: () => [{ ...ground, cost: 123, carrierKey: 'k' } as ShippingOption],
    })
    const text = await (await post(choose(''))).text()
    expect(JSON.parse(text)).toMatchObject({ session: { shippingOptions: [ground] } })
    expect(text).not.toMatch(/cost|carrierKey/)
  })

  it('takes no choice from a shop that quotes nothing', async () => {
    const { post, sandbox } = await startRelay()
    expect(await (await post(choose('ground'))).json()).toMatchObject({ issues: [{ code: 'option-unavailable' }] })
    expect(sandbox.requests).toEqual([])
    expect(await (await post(choose(''))).json()).toMatchObject({ status: 'saved' })
    expect(stored(sandbox.session())).toBeUndefined()
  })

  it('asks for no quote where the provider has no place for options', async () => {
    const quoteShipping = vi.fn(() => [ground])
    const { post } = await startRelay('fastspring', { quoteShipping })
    expect((await post(updates.fastspring)).status).toBe(200)
    expect(quoteShipping).not.toHaveBeenCalled()
  })
})
