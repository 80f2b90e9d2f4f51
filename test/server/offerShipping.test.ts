import { describe, expect, it, vi } from 'vitest'

import type { QuoteRequest, ShippingOption } from '../../src/server/index.js'
import { exampleValues } from '../../src/testing/index.js'
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

/** The amounts or rates that Stripe stores. */
const stored = (session: object) =>
  (session as { shipping_options?: Record<string, { fixed_amount?: { amount: number } }>[] }).shipping_options?.map(
    ({ shipping_rate, shipping_rate_data }) => shipping_rate ?? shipping_rate_data?.fixed_amount?.amount,
  )

describe('the shipping quote of createRelay', () => {
  it('sends and returns all options while none is selected', async () => {
    const quoteShipping = vi.fn((_request: QuoteRequest<unknown>) => [ground, air])
    const { post, sandbox } = await startRelay('stripe', { quoteShipping })
    expect(await (await post(choose(''))).json()).toMatchObject({
      status: 'saved',
      saved: ['shippingAddress', 'shippingOptions'],
      session: { shippingOptions: [ground, air] },
    })
    expect(stored(sandbox.session())).toEqual([500, 'shr_1'])
    expect(quoteShipping.mock.calls[0]?.[0]).toMatchObject({ session: 'cs_test_sandbox', address: shippingAddress })
  })

  it('asks for a quote without a selected option too, and passes no address for a selection alone', async () => {
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

  it('sends only the selected option, and returns the whole quote', async () => {
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => [ground, air] })
    expect(await (await post(choose('ground'))).json()).toMatchObject({ session: { shippingOptions: [ground, air] } })
    expect(stored(sandbox.session())).toEqual([500])
  })

  it('rejects an option that is no longer offered, with the new list and without a call', async () => {
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => [air] })
    expect(await (await post(choose('ground'))).json()).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [air] },
    })
    expect(sandbox.requests).toEqual([])
  })

  it('clears the options when nothing ships to the address', async () => {
    const quote = [[ground], []]
    const { post, sandbox } = await startRelay('stripe', { quoteShipping: () => quote.shift() ?? [] })
    await post(choose(''))
    expect(await (await post(choose(''))).json()).toMatchObject({ status: 'saved', session: { shippingOptions: [] } })
    expect(sandbox.requests.at(-1)?.body).toMatch(/(^|&)shipping_options=(&|$)/)
    expect(stored(sandbox.session())).toEqual([])
  })

  it('saves an address to which nothing ships, without the option that was selected for another one', async () => {
    const { post, sandbox } = await startRelay('stripe', {
      quoteShipping: ({ address }) => (address?.country === 'CH' ? [] : [ground]),
    })
    await post(choose('ground'))
    const swiss = { ...choose('ground'), shippingAddress: exampleValues('CH').shippingAddress }
    const saved = { status: 'saved', saved: ['shippingAddress', 'shippingOptions'], session: { shippingOptions: [] } }
    expect(await (await post(swiss)).json()).toMatchObject(saved)
    expect(stored(sandbox.session())).toEqual([])
    expect(JSON.stringify(sandbox.session())).toContain(swiss.shippingAddress.line1)
    expect(await (await post({ ...swiss, quote: true })).json()).toEqual({ ...saved, saved: [] })
  })

  const estimate = (minimum: unknown, maximum?: unknown) => ({ ...ground, estimate: { minimum, maximum } })
  const unusable: [string, unknown, RegExp][] = [
    ['more than five options', Array.from({ length: 6 }, (_, i) => ({ ...ground, id: `g${i}` })), /shipping_options: /],
    ['a label that the document finds too long', [{ ...ground, label: 'x'.repeat(101) }], /display_name: /],
    ['half a surrogate pair in a label', [{ ...ground, label: 'x\ud83d' }], /display_name: /],
    ['a rate that the document finds too long', [{ ...air, rate: 'x'.repeat(5001) }], /shipping_rate: /],
    ['two options with one id', [ground, { ...air, id: 'ground' }], /same id/],
    ['two currencies', [ground, { ...air, currency: 'eur' }], /different currencies/],
    ['no array', { options: [ground] }, /no array/],
    ['nothing', undefined, /no array/],
    ['a text', 'ground', /no array/],
    ['a hole', Object.assign([ground], { length: 2 }), /id of option 2/],
    ...[null, 'ground', 7, [], {}].map((option): [string, unknown, RegExp] => [
      `the option ${JSON.stringify(option)}`,
      [ground, option],
      /id of option 2/,
    ]),
    ...[undefined, null, '', ' ', '\u200d', '\u3164', 7, 'a\nb', 'a\u0000', '\ud83d', 'a\udc4d', ['a']].map(
      (id): [string, unknown, RegExp] => [`the id ${JSON.stringify(id)}`, [{ ...ground, id }], /id of option 1/],
    ),
    ...[undefined, null, '', ' ', '\u200b', '\u2800', 7, {}].map((label): [string, unknown, RegExp] => [
      `the label ${JSON.stringify(label)}`,
      [air, { ...ground, label }],
      /label of option 2/,
    ]),
    ...[undefined, null, 0.5, -1, NaN, Infinity, 2 ** 53, '500', 500n, ['500']].map(
      (amount): [string, unknown, RegExp] => [
        `the amount ${String(amount)}`,
        [{ ...ground, amount }],
        /amount of option 1/,
      ],
    ),
    ...[undefined, null, '', 'USD', 'us', 'usdx', 'zzz', 'u$d', ' usd', 7, ['usd']].map(
      (currency): [string, unknown, RegExp] => [
        `the currency ${JSON.stringify(currency)}`,
        [{ ...ground, currency }],
        /currency of option 1/,
      ],
    ),
    ...[7, 'soon', [], { minimum: 'soon' }].map((each): [string, unknown, RegExp] => [
      `the estimate ${JSON.stringify(each)}`,
      [{ ...ground, estimate: each }],
      /estimate of option 1/,
    ]),
    ...[
      { unit: 'year', value: 1 },
      { unit: 'toString', value: 1 },
      { unit: 'day', value: 0 },
      { unit: 'day', value: -1 },
      { unit: 'day', value: 1.5 },
      { unit: 'day', value: NaN },
      { unit: 'day', value: '2' },
      { unit: ['day'], value: 2 },
      { value: 2 },
      { unit: 'day' },
      7,
    ].flatMap((bound): [string, unknown, RegExp][] => [
      [`the minimum ${JSON.stringify(bound)}`, [estimate(bound)], /estimate of option 1/],
      [`the maximum ${JSON.stringify(bound)}`, [estimate(undefined, bound)], /estimate of option 1/],
    ]),
    [
      'an estimate that runs backwards',
      [estimate({ unit: 'day', value: 3 }, { unit: 'day', value: 2 })],
      /estimate of option 1/,
    ],
    ['a rate that is a number', [{ ...air, rate: 7 }], /rate of option 1/],
    ['an empty rate', [{ ...air, rate: '' }], /rate of option 1/],
    ['a tax behaviour of its own', [{ ...ground, taxBehavior: 'none' }], /taxBehavior of option 1/],
    ['a group that is a number', [{ ...air, group: 1 }], /group of option 1/],
    ['an empty group', [{ ...air, group: ' ' }], /group of option 1/],
    ['a kind that is an object', [{ ...air, kind: {} }], /kind of option 1/],
    ['a tax code that is a number', [{ ...ground, taxCode: 92 }], /taxCode of option 1/],
  ]

  it.each(unusable)('answers 502 and logs %s, whichever option is selected', async (_name, quote, detail) => {
    const { post, sandbox, log } = await startRelay('stripe', { quoteShipping: () => quote as ShippingOption[] })
    const asked = [
      choose(''),
      choose('ground'),
      choose('gone'),
      { shippingAddress },
      { shippingOptions: { selected: 'g1' } },
      { ...choose(''), quote: true },
    ]
    for (const update of asked) {
      const answer = await post(update)
      expect(answer.status).toBe(502)
      expect(await answer.json()).toMatchObject({ detail: 'The shipping quote cannot be used. See the server log.' })
      const reported = { status: 502, step: 'quote', detail: expect.stringMatching(detail) as string }
      expect(log.splice(0)).toMatchObject([reported])
    }
    expect(sandbox.requests).toEqual([])
  })

  it.each(['std ', ' std', '  std\u00a0', 'Std', '__proto__', 'a b', '"><', '\u200bx', '👍'])(
    'compares the id %j exactly',
    async (id) => {
      const { post, sandbox } = await startRelay('stripe', {
        quoteShipping: () => [
          { ...ground, id: 'std' },
          { ...air, id },
        ],
      })
      expect(await (await post(choose(id))).json()).toMatchObject({ status: 'saved' })
      expect(stored(sandbox.session())).toEqual(['shr_1'])
      expect(await (await post(choose(`${id} `))).json()).toMatchObject({ issues: [{ code: 'option-unavailable' }] })
    },
  )

  it('accepts null and undefined for optional keys of an option', async () => {
    const quote = [
      {
        id: 'a',
        label: 'A',
        amount: 0,
        currency: 'xcg',
        estimate: null,
        rate: null,
        taxBehavior: null,
        taxCode: null,
        group: null,
        kind: null,
      },
      { ...ground, currency: 'xcg', recommended: 0, estimate: { minimum: { unit: 'week', value: 1 }, maximum: null } },
      { ...air, currency: 'xcg', rate: undefined, taxBehavior: 'inclusive', taxCode: 'txcd_1', label: ' Air ' },
      { id: 'p', label: 'Shop', amount: 0, currency: 'xcg', group: 'parcel 1', kind: 'pickup', extra: 1 },
      { id: 'l', label: 'Locker', amount: 0, currency: 'xcg', kind: 'locker' },
    ]
    const { post } = await startRelay('stripe', { quoteShipping: () => quote as unknown as ShippingOption[] })
    const { session } = (await (await post(choose(''))).json()) as { session: { shippingOptions: unknown } }
    expect(session.shippingOptions).toEqual(
      [
        { id: 'a', label: 'A', amount: 0, currency: 'xcg' },
        { ...ground, currency: 'xcg', estimate: { minimum: { unit: 'week', value: 1 } } },
        { ...air, rate: undefined, currency: 'xcg', taxBehavior: 'inclusive', taxCode: 'txcd_1', label: ' Air ' },
        { id: 'p', label: 'Shop', amount: 0, currency: 'xcg', group: 'parcel 1', kind: 'pickup' },
        { id: 'l', label: 'Locker', amount: 0, currency: 'xcg', kind: 'locker' },
      ].map((option) => JSON.parse(JSON.stringify(option)) as unknown),
    )
  })

  it('answers 504 when the quote takes too long, and aborts it', async () => {
    let stopped = false
    const quoteShipping = ({ signal }: { signal: AbortSignal }) =>
      new Promise<never>(() => signal.addEventListener('abort', () => (stopped = true)))
    const { post, log } = await startRelay('stripe', { quoteShipping }, { timeoutMs: 100 })
    expect((await post(choose(''))).status).toBe(504)
    expect(stopped).toBe(true)
    expect(log).toMatchObject([{ step: 'quote' }])
  })

  it('returns only the known keys of an option', async () => {
    const { post } = await startRelay('stripe', {
      quoteShipping: () => [{ ...ground, cost: 123, carrierKey: 'k' } as ShippingOption],
    })
    const text = await (await post(choose(''))).text()
    expect(JSON.parse(text)).toMatchObject({ session: { shippingOptions: [ground] } })
    expect(text).not.toMatch(/cost|carrierKey/)
  })

  it('rejects a selected option without quoteShipping', async () => {
    const { post, sandbox } = await startRelay()
    expect(await (await post(choose('ground'))).json()).toMatchObject({ issues: [{ code: 'option-unavailable' }] })
    expect(sandbox.requests).toEqual([])
    expect(await (await post(choose(''))).json()).toMatchObject({ status: 'saved' })
    expect(stored(sandbox.session())).toBeUndefined()
  })

  it('does not ask for a quote when the provider stores no options', async () => {
    const quoteShipping = vi.fn(() => [ground])
    const { post } = await startRelay('fastspring', { quoteShipping })
    expect((await post(updates.fastspring)).status).toBe(200)
    expect(quoteShipping).not.toHaveBeenCalled()
  })
})
