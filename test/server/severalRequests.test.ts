import { describe, expect, it } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { createDirectAdapter } from '../../src/adapter/createDirectAdapter.js'
import { relayAdapter } from '../../src/adapter/relayAdapter.js'
import { createRelay, type RelayLogEntry, updateSession } from '../../src/server/index.js'
import { exampleValues } from '../../src/testing/index.js'
import { toFetch } from '../../src/testing/toFetch.js'
import { cartProvider, cartUpstream, serveCart } from './cart.js'

const { contact, shippingAddress } = exampleValues('US')
const update = { contact, shippingAddress, shippingOptions: { selected: 'post' } }
const options = [{ id: 'post', label: 'Post', amount: 500, currency: 'usd', group: 'parcel', kind: 'shipping' }]
const asked = { signal: new AbortController().signal, idempotencyKey: 'k1' }
const once = { attempts: 1 }
const page = 'https://shop.example/relay'

function relayTo(baseUrl: string, timeoutMs = 15_000) {
  const log: RelayLogEntry[] = []
  const answers: unknown[] = []
  const relay = createRelay({
    upstream: cartUpstream({ baseUrl, timeoutMs }),
    resolveSession: () => 'c1',
    allowNonBrowser: true,
    log: (entry) => log.push(entry),
    saved: ({ answer }) => void answers.push(answer),
  })
  const adapter = relayAdapter(
    { url: page, provider: cartProvider, fetch: toFetch(relay), retry: once },
    { timeoutMs: 5000 },
  )
  return { log, answers, adapter, relay }
}

const direct = (baseUrl: string, timeoutMs = 5000) =>
  createDirectAdapter({ provider: cartProvider, session: 'c1', baseUrl, retry: once, timeoutMs })

const ways: [string, (url: string, timeoutMs?: number) => SessionAdapter][] = [
  ['a relay', (url, timeoutMs) => relayTo(url, timeoutMs).adapter],
  ['a direct adapter', direct],
]

describe.each(ways)('an update that needs several requests, by %s', (_way, adapterTo) => {
  it('reads what it must keep, sends the requests in order, and merges their answers', async () => {
    const { url, seen } = await serveCart()
    expect(await adapterTo(url).update(update, asked)).toEqual({
      status: 'saved',
      saved: ['contact', 'shippingAddress', 'shippingOptions'],
      session: { shippingOptions: options },
    })
    expect(seen.map(({ request }) => request)).toEqual(['GET address', 'PUT customer', 'PUT address', 'PUT option'])
    expect(seen[2]?.body).toEqual({
      note: 'Ring twice',
      street: shippingAddress.line1,
      city: shippingAddress.city,
      zip: shippingAddress.postalCode,
      country: 'US',
    })
    expect(seen[3]?.body).toEqual({ option: 'post' })
  })

  it('sends only what the update has, and reads nothing it does not need', async () => {
    const { url, seen } = await serveCart()
    expect(await adapterTo(url).update({ contact }, asked)).toEqual({ status: 'saved', saved: ['contact'] })
    expect(seen.map(({ request }) => request)).toEqual(['PUT customer'])
  })

  it('stops at a refusal: what was stored before is saved, and the options are returned', async () => {
    const refuse = { field: 'option', reason: 'invalid' }
    const { url, seen } = await serveCart({
      'PUT option': (response) => response.writeHead(422).end(JSON.stringify(refuse)),
    })
    expect(await adapterTo(url).update(update, asked)).toEqual({
      status: 'rejected',
      saved: ['contact', 'shippingAddress'],
      issues: [{ path: 'shippingOptions.selected', code: 'invalid' }],
      session: { shippingOptions: options },
    })
    expect(seen).toHaveLength(4)
  })

  it.each<[string, string, Parameters<typeof serveCart>[0], object]>([
    ['fails', 'PUT address', { 'PUT address': (response) => response.writeHead(503).end() }, { reason: 'unavailable' }],
    ['is cut', 'PUT address', { 'PUT address': (response) => response.destroy() }, { reason: 'unavailable' }],
    [
      'conflicts',
      'PUT address',
      { 'PUT address': (response) => response.writeHead(409).end('{}') },
      { reason: 'conflict' },
    ],
  ])('keeps what was stored when a later request %s', async (_what, last, script, failure) => {
    const { url, seen } = await serveCart(script)
    expect(await adapterTo(url).update(update, asked)).toMatchObject({
      status: 'failed',
      saved: ['contact'],
      ...failure,
    })
    expect(seen.at(-1)?.request).toBe(last)
  })

  it('keeps what was stored when a later request times out', async () => {
    const { url } = await serveCart({ 'PUT address': (response) => setTimeout(() => response.end('{}'), 1500) })
    expect(await adapterTo(url, 400).update(update, asked)).toMatchObject({
      status: 'failed',
      reason: 'timeout',
      saved: ['contact'],
    })
  })

  it('stores nothing when the read fails', async () => {
    const { url, seen } = await serveCart({ 'GET address': (response) => response.writeHead(404).end('{}') })
    expect(await adapterTo(url).update(update, asked)).toMatchObject({ status: 'failed', saved: [], reason: 'ended' })
    expect(seen.map(({ request }) => request)).toEqual(['GET address'])
  })

  it('reports what the provider still needs, without its texts', async () => {
    const missing = JSON.stringify({ missing: 'contact.phone', options: [] })
    const { url } = await serveCart({ 'PUT address': (response) => response.end(missing) })
    expect(await adapterTo(url).update({ contact, shippingAddress }, asked)).toEqual({
      status: 'saved',
      saved: ['contact', 'shippingAddress'],
      session: { shippingOptions: [], issues: [{ path: 'contact.phone', code: 'required' }] },
    })
  })
})

describe('the idempotency keys of several requests', () => {
  const keysOf = (seen: { key: string | undefined }[]) => seen.map(({ key }) => key)

  it('differ by step, and stay the same on a retry with the same key', async () => {
    const { url, seen } = await serveCart({ 'PUT customer': (response) => response.end('{}') })
    const { relay } = relayTo(url)
    const send = (key: string) =>
      relay(
        new Request(page, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(update),
        }),
      )
    await send('one')
    const [reading, ...first] = keysOf(seen.splice(0))
    expect(reading).toBeUndefined()
    expect(new Set(first).size).toBe(3)
    for (const key of first) expect(key).toMatch(/^[0-9a-f]{64}$/)
    // The read found the address that the first update stored.
    await send('one')
    expect(keysOf(seen.splice(0)).slice(1)).toEqual(first)
    await send('two')
    expect(
      keysOf(seen.splice(0))
        .slice(1)
        .filter((key) => first.includes(key)),
    ).toEqual([])
  })
})

describe('the relay with a provider that returns options in its answer', () => {
  it('throws for quoteShipping', () => {
    const make = () =>
      createRelay({
        upstream: cartUpstream({ baseUrl: 'https://x.example' }),
        resolveSession: () => 'c1',
        quoteShipping: () => [],
      })
    expect(make).toThrow(TypeError)
    expect(make).toThrow('cart offers the shipping options itself')
  })

  it('never requests a quote', async () => {
    const { url } = await serveCart()
    expect(relayTo(url).adapter.quote).toBeUndefined()
  })

  it('passes the answer to each request to `saved`', async () => {
    const { url } = await serveCart()
    const { adapter, answers } = relayTo(url)
    await adapter.update(update, asked)
    expect(answers).toEqual([[{}, { options }, {}]])
  })

  it('saves even if toSession throws, and logs the kind of error without its message', async () => {
    const { url } = await serveCart()
    const log: RelayLogEntry[] = []
    const upstream = cartUpstream({ baseUrl: url })
    const toSession = () => {
      throw new RangeError('CANARY')
    }
    const relay = createRelay({
      upstream: { ...upstream, provider: { ...upstream.provider, toSession } },
      resolveSession: () => 'c1',
      allowNonBrowser: true,
      log: (entry) => log.push(entry),
    })
    const adapter = relayAdapter({ url: page, provider: cartProvider, fetch: toFetch(relay) }, { timeoutMs: 5000 })
    expect(await adapter.update({ contact }, asked)).toEqual({ status: 'saved', saved: ['contact'] })
    expect(log[0]?.detail).toBe('toSession of the provider threw RangeError, so what it reads is left out. Correct it.')
  })
})

describe('updateSession with an upstream without a mirror', () => {
  it('sends the body unchanged, in as many requests as it needs', async () => {
    const { url, seen } = await serveCart()
    const body = { customer: { email: 'x' }, option: 'post' }
    expect(await updateSession({ upstream: cartUpstream({ baseUrl: url }), session: 'c1', body })).toEqual({
      status: 'saved',
      saved: [],
      answer: [{}, {}],
    })
    expect(seen.map(({ request, body: sent }) => [request, sent])).toEqual([
      ['PUT customer', { email: 'x' }],
      ['PUT option', { option: 'post' }],
    ])
  })
})
