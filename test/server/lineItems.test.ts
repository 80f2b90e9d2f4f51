import { describe, expect, it } from 'vitest'

import type { LineItem } from '../../src/sections/line-items/lineItem.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { createRelay, updateSession } from '../../src/server/index.js'
import type { OwnRelayOptions, UpstreamRelayOptions } from '../../src/server/relayOptions.js'
import { toNodeHandler } from '../../src/server/node.js'
import type { Sandbox, SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { post, serve, startRelay, updates } from './serve.js'

const free = { adjustable: { minimum: 1, maximum: 10 }, removable: true } as const
const price = 1200

interface StoredItem {
  id: string
  quantity: number
  price_data?: { product_data?: { name?: string } }
}

const storedItems = (sandbox: Sandbox) => (sandbox.session() as { line_items?: StoredItem[] }).line_items ?? []

/** The items of a Stripe session, as your server reads them. */
const readItems = (sandbox: Sandbox): LineItem[] =>
  storedItems(sandbox).map(({ id, quantity, price_data }) => {
    const label = price_data?.product_data?.name ?? ''
    return { id, label, amount: price * quantity, currency: 'usd', quantity, ...(label !== 'Fee' && free) }
  })

const newItem = (name: string, quantity = 1) => ({
  price_data: { currency: 'usd', unit_amount: price, product_data: { name } },
  quantity,
  metadata: { made: 'by the merchant' },
})

/** A Stripe relay whose session has items with these names. Returns their ids in order. */
async function startStripe(names = ['Mug', 'Cap', 'Fee'], options: Partial<UpstreamRelayOptions<unknown>> = {}) {
  const running = await startRelay('stripe', { lineItems: () => readItems(running.sandbox), ...options })
  const { sandbox: there } = running
  const upstream = sandboxes.stripe.upstream({ fetch: there.fetch })
  const setItems = async (items: object[]) => {
    const result = await updateSession({ upstream, session: sandboxes.stripe.session, body: { line_items: items } })
    expect(result.status).toBe('saved')
    return storedItems(there).map(({ id }) => id)
  }
  const ids = await setItems(names.map((name) => newItem(name)))
  const send = async (lineItems: Record<string, unknown>) =>
    (await (await running.post({ lineItems })).json()) as SessionUpdateResult
  return { ...running, ids, setItems, send }
}

/** The line items of each request, as Stripe parses them. */
const sentItems = ({ requests }: Sandbox) =>
  requests.slice(1).map(({ parsed }) => (parsed as { line_items?: unknown }).line_items)

describe('a relay with line items of Stripe', () => {
  it('sends the whole array in order: changed items with their quantity, the others by id', async () => {
    const { ids, send, sandbox } = await startStripe()
    const [mug, cap, fee] = ids as [string, string, string]
    const result = await send({ [cap]: '3' })
    expect(result).toMatchObject({ status: 'saved', saved: ['lineItems'] })
    expect(sentItems(sandbox)).toEqual([[{ id: mug }, { id: cap, quantity: 3 }, { id: fee }]])
    expect(result.session?.lineItems).toEqual(readItems(sandbox))
    expect(result.session?.lineItems?.map(({ quantity }) => quantity)).toEqual([1, 3, 1])
    expect(result.session?.totals).toContainEqual({ id: 'total', amount: 5 * price, currency: 'usd' })
    expect(storedItems(sandbox)[1]).toMatchObject({ metadata: { made: 'by the merchant' }, quantity: 3 })
  })

  it('leaves removed items out of the array', async () => {
    const { ids, send, sandbox } = await startStripe()
    const [mug, cap, fee] = ids as [string, string, string]
    expect(await send({ [mug]: '0', [cap]: '1' })).toMatchObject({ status: 'saved' })
    expect(sentItems(sandbox)).toEqual([[{ id: cap }, { id: fee }]])
    expect(storedItems(sandbox).map(({ id }) => id)).toEqual([cap, fee])
  })

  it('keeps an item that another tab added, and one that another tab changed', async () => {
    const { ids, send, setItems, sandbox } = await startStripe(['Mug', 'Cap'])
    const [mug, cap] = ids as [string, string]
    const [, , late] = await setItems([{ id: mug, quantity: 5 }, { id: cap }, newItem('Late')])
    const result = await send({ [cap]: '2' })
    expect(result).toMatchObject({ status: 'saved' })
    expect(storedItems(sandbox).map(({ id, quantity }) => [id, quantity])).toEqual([
      [mug, 5],
      [cap, 2],
      [late, 1],
    ])
  })

  it('rejects a quantity for a removed item, and returns the new list', async () => {
    const { ids, send, setItems, sandbox } = await startStripe(['Mug', 'Cap'])
    const [mug, cap] = ids as [string, string]
    await setItems([{ id: mug }])
    const calls = sandbox.requests.length
    const result = await send({ [cap]: '2', [mug]: '4' })
    expect(result).toMatchObject({
      status: 'rejected',
      saved: [],
      issues: [{ path: `lineItems.${cap}`, code: 'item-unavailable' }],
    })
    expect(result.session?.lineItems?.map(({ id, quantity }) => [id, quantity])).toEqual([[mug, 1]])
    expect(sandbox.requests).toHaveLength(calls)
    // Removing a missing item is no error: the answer to the first try may have been lost.
    expect(await send({ [cap]: '0' })).toMatchObject({ status: 'saved' })
    expect(storedItems(sandbox)).toHaveLength(1)
  })

  it('returns an issue for an item that is removed between reading and saving', async () => {
    const { ids, send, setItems, sandbox } = await startStripe(['Mug', 'Cap'])
    const [mug, cap] = ids as [string, string]
    // The relay's request waits until another tab has removed the item.
    sandbox.answerNext(async (proceed) => {
      await setItems([{ id: mug }])
      return proceed()
    })
    const result = await send({ [cap]: '2' })
    expect(result).toMatchObject({
      status: 'rejected',
      issues: [{ path: `lineItems.${cap}`, code: 'item-unavailable' }],
      session: { lineItems: [{ id: mug }] },
    })
    expect(storedItems(sandbox).map(({ id }) => id)).toEqual([mug])
  })

  it.each<[string, number, string, string]>([
    ['more than the maximum', 0, '11', 'quantity-out-of-range'],
    ['a fixed quantity', 2, '2', 'item-changed'],
    ['the removal of a fixed item', 2, '0', 'item-changed'],
    ['a text that is not a number', 0, 'two', 'invalid-quantity'],
    ['a fraction', 0, '1.5', 'invalid-quantity'],
    ['a negative number', 0, '-1', 'invalid-quantity'],
    ['nothing', 0, '', 'invalid-quantity'],
    ['a huge number', 0, '9999999', 'invalid-quantity'],
  ])('rejects %s', async (_name, at, quantity, code) => {
    const { ids, send, sandbox } = await startStripe()
    const id = ids[at] as string
    const result = await send({ [id]: quantity })
    expect(result).toMatchObject({ status: 'rejected', issues: [{ path: `lineItems.${id}`, code }] })
    expect(sandbox.requests).toHaveLength(1)
  })

  it('rejects removing every item, because Stripe does not accept an empty array', async () => {
    const { ids, send, sandbox } = await startStripe(['Mug', 'Cap'])
    const [mug, cap] = ids as [string, string]
    const result = await send({ [mug]: '0', [cap]: '0' })
    expect(result).toMatchObject({ status: 'rejected', issues: [{ code: 'last-item' }, { code: 'last-item' }] })
    expect(storedItems(sandbox)).toHaveLength(2)
  })

  it('accepts digits of any script, and saves line items and other sections in one request', async () => {
    const { ids, post: postTo, sandbox } = await startStripe(['Mug'])
    const answer = await postTo({
      shippingAddress: updates.stripe.shippingAddress,
      lineItems: { [ids[0] ?? '']: '٠٤' },
    })
    expect(await answer.json()).toMatchObject({ status: 'saved', saved: ['shippingAddress', 'lineItems'] })
    expect(sandbox.requests).toHaveLength(2)
    expect(storedItems(sandbox)[0]).toMatchObject({ quantity: 4 })
  })

  it.each<[string, unknown]>([
    ['a price', { lineItems: { li_1: { quantity: 1, amount: 1 } } }],
    ['a number', { lineItems: { li_1: 2 } }],
    ['a list', { lineItems: [] }],
    ['an id with a path', { lineItems: { 'li_1.amount': '1' } }],
    ['an own __proto__', '{"lineItems":{"__proto__":"1"}}'],
    ['line items in a quote', { quote: true, lineItems: { li_1: '2' } }],
  ])('answers 400 to %s', async (_name, body) => {
    const { post: postTo, sandbox, log } = await startStripe(['Mug'])
    expect((await postTo(body)).status).toBe(400)
    expect(sandbox.requests).toHaveLength(1)
    expect(JSON.stringify(log)).not.toContain('li_1')
  })

  it('answers 400 to line items without the lineItems option', async () => {
    const { post: postTo } = await startRelay('stripe')
    expect((await postTo({ lineItems: { li_1: '2' } })).status).toBe(400)
  })

  it('does not call lineItems when an update has no line items', async () => {
    let asked = 0
    const { post: postTo } = await startRelay('stripe', {
      lineItems() {
        asked += 1
        return []
      },
    })
    expect(await (await postTo({ shippingAddress: updates.stripe.shippingAddress })).json()).toMatchObject({
      status: 'saved',
    })
    expect(asked).toBe(0)
  })

  it.each<[string, unknown, RegExp]>([
    ['something other than a list', undefined, /no list/],
    ['an item without a price', [{ id: 'a', label: 'A', quantity: 1 }], /number 1/],
    [
      'a duplicate id',
      [1, 2].map(() => ({ id: 'a', label: 'A', amount: 1, currency: 'usd', quantity: 1 })),
      /an id each/,
    ],
  ])('answers 500 when lineItems returns %s', async (_name, items, detail) => {
    const { post: postTo, log, sandbox } = await startRelay('stripe', { lineItems: () => items as LineItem[] })
    expect((await postTo({ lineItems: { a: '2' } })).status).toBe(500)
    expect(log.at(-1)).toMatchObject({ step: 'items', detail: expect.stringMatching(detail) as string })
    expect(sandbox.requests).toHaveLength(0)
  })

  it('reports saved sections as saved, even if the list cannot be read afterwards', async () => {
    let calls = 0
    const item = { id: 'li_1', label: 'Mug', amount: 1, currency: 'usd', quantity: 1, ...free }
    const { ids, send, log } = await startStripe(['Mug'], {
      lineItems() {
        calls += 1
        if (calls > 1) throw new RangeError('secret')
        return [{ ...item, id: ids[0] as string }]
      },
    })
    const result = await send({ [ids[0] as string]: '2' })
    expect(result).toMatchObject({ status: 'saved', saved: ['lineItems'] })
    expect(result).not.toHaveProperty('session.lineItems')
    expect(log.at(-1)?.detail).toMatch(/^lineItems threw RangeError/)
  })

  it.each<SandboxId>(['fastspring', 'checkout-page', 'topiic'])(
    'throws at start with %s, which does not support line items',
    (id) => {
      const upstream = sandboxes[id].upstream({})
      expect(() => createRelay({ upstream, resolveSession: () => 'x', lineItems: () => [] })).toThrow(
        new RegExp(`^createRelay: ${id} has no place for line items, so remove lineItems\\.`),
      )
    },
  )

  it('throws at start when lineItems is not a function', () => {
    const upstream = sandboxes.stripe.upstream({})
    expect(() => createRelay({ upstream, resolveSession: () => 'x', lineItems: [] as never })).toThrow(TypeError)
  })
})

describe('a relay with lineItems and save', () => {
  async function startOwn(save: OwnRelayOptions<string>['save'], first: LineItem[]) {
    let items = first
    const relay = createRelay<string>({
      resolveSession: () => 'cart',
      lineItems: () => items,
      save,
      allowNonBrowser: true,
      log: () => undefined,
    })
    const { url } = await serve(toNodeHandler(relay))
    const send = async (lineItems: Record<string, string>) =>
      (await (await post(url, { lineItems })).json()) as SessionUpdateResult
    return { send, setItems: (next: LineItem[]) => void (items = next) }
  }
  const mug: LineItem = { id: '1', label: 'Mug', amount: 1200, currency: 'jpy', quantity: 1, ...free }

  it('passes quantities to save, and returns the new list', async () => {
    const jobs: unknown[] = []
    const { send, setItems } = await startOwn(
      ({ update }) => {
        jobs.push(update)
        setItems([{ ...mug, quantity: 2, amount: 2400 }])
      },
      [mug],
    )
    expect(await send({ 1: '02' })).toEqual({
      status: 'saved',
      saved: ['lineItems'],
      session: { lineItems: [{ ...mug, quantity: 2, amount: 2400 }] },
    })
    expect(jobs).toEqual([{ lineItems: { 1: '2' } }])
  })

  it('returns the list from save, even an empty one', async () => {
    const { send } = await startOwn(() => ({ lineItems: [] }), [mug])
    expect(await send({ 1: '0' })).toMatchObject({ status: 'saved', session: { lineItems: [] } })
  })

  it('does not call save for quantities that the items do not allow', async () => {
    let saves = 0
    const { send } = await startOwn(() => void (saves += 1), [mug])
    expect(await send({ 1: '99' })).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'lineItems.1', code: 'quantity-out-of-range' }],
      session: { lineItems: [mug] },
    })
    expect(saves).toBe(0)
  })

  it('passes on issues of save at an item, and its failure', async () => {
    const issues = [{ path: 'lineItems.1', code: 'sold-out', message: 'Only one is left.' }]
    const { send } = await startOwn(() => ({ status: 'rejected', saved: [], issues }), [mug])
    expect(await send({ 1: '2' })).toMatchObject({ status: 'rejected', issues, session: { lineItems: [mug] } })
    const { send: fail } = await startOwn(
      () => ({ status: 'failed', saved: [], reason: 'unavailable', retryable: true }),
      [mug],
    )
    expect(await fail({ 1: '2' })).toMatchObject({ status: 'failed', reason: 'unavailable' })
  })
})
