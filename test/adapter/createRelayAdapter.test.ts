import type { ServerResponse } from 'node:http'

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { createRelayAdapter } from '../../src/adapter/createRelayAdapter.js'
import { type RelayAdapterOptions, relayAdapter } from '../../src/adapter/relayAdapter.js'
import { stripe } from '../../src/providers/stripe/index.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { listen } from '../server/listen.js'
import { updates } from '../server/serve.js'

const saved = { status: 'saved', saved: ['shippingAddress', 'shippingOptions'] }
const options = { signal: new AbortController().signal, idempotencyKey: 'key-1' }
const cityOf = (body: string) => (JSON.parse(body) as SessionUpdate).shippingAddress?.city
const inCity = (city: string): SessionUpdate => ({ shippingAddress: { ...updates.stripe.shippingAddress, city } })

afterEach(() => vi.unstubAllGlobals())

/** A relay that answers by hand, and the requests it received. */
async function relay(answer: (res: ServerResponse, n: number) => void) {
  const seen: { at: number; headers: NodeJS.Dict<string | string[]>; body: string }[] = []
  const { url, close } = await listen(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += String(chunk)
    seen.push({ at: performance.now(), headers: req.headers, body })
    answer(res, seen.length)
  })
  onTestFinished(close)
  return { url, seen }
}

const json =
  (status: number, body: unknown, type = 'application/json') =>
  (res: ServerResponse) =>
    res.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body))

const open = (url: string, more: Partial<RelayAdapterOptions> = {}, timeoutMs = 2000) =>
  relayAdapter({ url, provider: stripe, retry: { attempts: 1 }, ...more }, { timeoutMs, pauseMs: 5 })

describe('createRelayAdapter', () => {
  it('treats null as an absent option', async () => {
    const { url } = await relay(json(200, saved))
    const absent = {
      headers: null,
      credentials: null,
      retry: null,
      fetch: null,
    } as unknown as Partial<RelayAdapterOptions>
    const adapter = createRelayAdapter({ url, provider: stripe, ...absent })
    expect(adapter.timeoutMs).toBeGreaterThan(20_000)
    expect(await adapter.update(updates.stripe, options)).toEqual(saved)
  })

  it('posts the update with its key, custom headers and, when asked to, cookies', async () => {
    const { url, seen } = await relay(json(200, saved))
    const calls: RequestInit[] = []
    const send: typeof fetch = (input, init) => {
      calls.push(init ?? {})
      return fetch(input, init)
    }
    let asked = 0
    const own = { 'idempotency-key': 'own', 'content-type': 'text/plain' }
    const headers = () => Promise.resolve({ ...own, 'x-csrf-token': `t${(asked += 1)}` })
    const adapter = createRelayAdapter({ url, provider: stripe, headers, credentials: 'include', fetch: send })
    expect(adapter.provider).toBe(stripe)
    expect(await adapter.update(updates.stripe, options)).toEqual(saved)
    await createRelayAdapter({ url, provider: stripe }).update(updates.stripe, options)
    expect(seen[0]).toMatchObject({ body: JSON.stringify(updates.stripe) })
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'key-1',
      'x-csrf-token': 't1',
    })
    expect(calls).toMatchObject([{ method: 'POST', credentials: 'include' }])
    await createRelayAdapter({ url, provider: stripe, fetch: send }).update(updates.stripe, options)
    expect(calls[1]).not.toHaveProperty('credentials')
  })

  it.each<[string, (res: ServerResponse) => void, object]>([
    ['an empty 204', (res) => res.writeHead(204).end(), { reason: 'unavailable' }],
    ['a result with 201', json(201, saved), { status: 'failed', reason: 'unavailable' }],
    ['a result with 202', json(202, saved), { status: 'failed', reason: 'unavailable' }],
    ['an empty 200', json(200, ''), { reason: 'unavailable' }],
    ['null', json(200, 'null'), { reason: 'unavailable' }],
    ['a list', json(200, '[]'), { reason: 'unavailable' }],
    ['the page of a captive portal', json(200, '<html>', 'text/html'), { reason: 'unavailable' }],
    ['a result after a byte order mark', json(200, `\ufeff${JSON.stringify(saved)}`), saved],
    ['a section that was not sent', json(200, { status: 'saved', saved: ['contact', 7] }), { saved: [] }],
    [
      'a reason of a newer relay',
      json(200, { status: 'failed', reason: 'new' }),
      { reason: 'unavailable', retryable: false },
    ],
    [
      'a Retry-After of days',
      json(200, { status: 'failed', reason: 'conflict', retryAfterMs: 1e9 }),
      { retryAfterMs: 60_000 },
    ],
    ['400', json(400, {}), { reason: 'misconfigured', retryable: false }],
    ['401', json(401, {}), { reason: 'ended', retryable: false }],
    ['403', json(403, {}), { reason: 'misconfigured', retryable: false }],
    ['404', json(404, {}), { reason: 'misconfigured' }],
    ['408', json(408, {}), { reason: 'timeout', retryable: true }],
    ['429', json(429, {}), { reason: 'rate-limited', retryable: true }],
    ['500', json(500, { status: 500 }), { reason: 'unavailable' }],
    ['504', json(504, { status: 504 }), { reason: 'timeout' }],
    ['the page of a gateway', json(504, '<html>', 'text/html'), { reason: 'timeout' }],
    ['an endless answer', (res) => res.end('x'.repeat(1_100_000)), { reason: 'unavailable' }],
    [
      'half an answer',
      (res) => res.writeHead(200, { 'content-length': 99 }).write('{', () => res.destroy()),
      { reason: 'unavailable' },
    ],
    ['a redirect', (res) => res.writeHead(307, { location: '/x' }).end(), { reason: 'unavailable' }],
  ])('maps %s to the right result', async (_name, answer, expected) => {
    const { url, seen } = await relay(answer)
    expect(await open(url).update(updates.stripe, options)).toMatchObject(expected)
    expect(seen).toHaveLength(1)
  })

  it('copies only the known keys of a result', async () => {
    const option = { id: 'a', label: 'A', amount: 5, currency: 'usd' }
    const { url } = await relay(
      json(200, {
        status: 'rejected',
        saved: [],
        extra: 1,
        issues: [{ path: 'taxId', code: 'invalid', html: '<b>' }, { code: 'own', message: 'No.' }, { path: 'x' }, null],
        session: {
          shippingOptions: [option],
          warnings: [{ code: 'w', x: 1 }],
          summary: 0,
          extra: 1,
        },
      }),
    )
    expect(await open(url).update(updates.stripe, options)).toEqual({
      status: 'rejected',
      saved: [],
      issues: [
        { path: 'taxId', code: 'invalid' },
        { code: 'own', message: 'No.' },
      ],
      session: { shippingOptions: [option], warnings: [{ code: 'w' }], summary: 0 },
    })
  })

  it('reports offline without sending a request', async () => {
    const { url, seen } = await relay(json(200, saved))
    vi.stubGlobal('navigator', { onLine: false })
    expect(await open(url).update(updates.stripe, options)).toMatchObject({ reason: 'offline', retryable: true })
    expect(seen).toEqual([])
  })

  it.each<[string, (res: ServerResponse) => void, boolean]>([
    ['no answer arrives', () => undefined, true],
    ['the connection is cut', (res) => res.destroy(), true],
    ['a gateway gives up', json(502, '<html>', 'text/html'), true],
    ['a server breaks', json(500, '<html>', 'text/html'), true],
    ['a gateway gives up in JSON', json(502, { status: 'error' }), true],
    ['a gateway quotes another status', json(504, { status: 502 }), true],
    ['the relay has given up', json(502, { status: 502 }, 'application/problem+json'), false],
    ['the relay refuses the page', json(403, '<html>', 'text/html'), false],
  ])('delays a newer update when %s, only until the older one can no longer arrive', async (_name, first, waits) => {
    const { url, seen } = await relay((res, n) => (n === 1 ? first : json(200, saved))(res))
    const timeoutMs = waits ? 300 : 5000
    const adapter = open(url, {}, timeoutMs)
    const start = performance.now()
    expect(await adapter.update(inCity('Paris'), options)).toMatchObject({ status: 'failed' })
    expect(await adapter.update(inCity('Lyon'), options)).toMatchObject({ status: 'saved' })
    expect(seen.map(({ body }) => cityOf(body))).toEqual(['Paris', 'Lyon'])
    const waited = (seen[1]?.at ?? 0) - start
    if (waits) expect(waited).toBeGreaterThanOrEqual(timeoutMs)
    expect(waited).toBeLessThan(2500)
  })

  it.each<[string, object, boolean]>([
    ['does not know the outcome', { status: 502, outcome: 'unknown' }, true],
    ['has an answer from the provider', { status: 502 }, false],
  ])(
    'retries when the relay %s, with or without its key, and does not delay a newer update',
    async (_name, first, same) => {
      const { url, seen } = await relay((res, n) =>
        (n === 1 ? json(502, first, 'application/problem+json') : json(200, saved))(res),
      )
      const adapter = open(url, { retry: { attempts: 2 } }, 5000)
      const start = performance.now()
      expect(await adapter.update(inCity('Paris'), options)).toMatchObject({ status: 'saved' })
      expect(await adapter.update(inCity('Lyon'), options)).toMatchObject({ status: 'saved' })
      const [a, b, c] = seen.map(({ headers }) => headers['idempotency-key'])
      expect([a, c]).toEqual(['key-1', 'key-1'])
      expect(a === b).toBe(same)
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )

  it.each([408, 409, 429, 500, 502, 503, 504])('reports the wait in Retry-After of a %i', async (status) => {
    const { url } = await relay((res) => res.writeHead(status, { 'retry-after': '7' }).end(JSON.stringify({ status })))
    expect(await open(url).update(updates.stripe, options)).toMatchObject({ retryable: true, retryAfterMs: 7000 })
  })

  it('reports no wait when Retry-After is 0', async () => {
    const { url } = await relay((res) => res.writeHead(429, { 'retry-after': '0' }).end())
    expect(await open(url).update(updates.stripe, options)).toMatchObject({ retryable: true, retryAfterMs: 0 })
  })

  it('does not retry when the relay says that a retry is useless', async () => {
    const { url, seen } = await relay(json(502, { status: 502, retryable: false }))
    const adapter = open(url, { retry: { attempts: 3 } })
    expect(await adapter.update(updates.stripe, options)).toMatchObject({ reason: 'unavailable', retryable: false })
    expect(seen).toHaveLength(1)
  })

  it('retries the same update at once, but delays a newer one', async () => {
    const { url, seen } = await relay((res, n) => (n === 1 ? res.destroy() : json(200, saved)(res)))
    const timeoutMs = 1500
    const adapter = open(url, { retry: { attempts: 2 } }, timeoutMs)
    const start = performance.now()
    expect(await adapter.update(inCity('Paris'), options)).toMatchObject({ status: 'saved' })
    expect((seen[1]?.at ?? 0) - start).toBeLessThan(timeoutMs)
    await adapter.update(inCity('Lyon'), options)
    expect((seen[2]?.at ?? 0) - start).toBeGreaterThanOrEqual(timeoutMs)
    await adapter.update(inCity('Nantes'), options)
    expect((seen[3]?.at ?? 0) - (seen[2]?.at ?? 0)).toBeLessThan(timeoutMs)
  })

  it('stops retrying when its signal aborts', async () => {
    const leaving = new AbortController()
    const { url, seen } = await relay((res) => {
      json(503, { status: 503 })(res)
      leaving.abort()
    })
    const adapter = open(url, { retry: { attempts: 3 } })
    expect(await adapter.update(updates.stripe, { ...options, signal: leaving.signal })).toMatchObject({
      status: 'failed',
    })
    expect(seen).toHaveLength(1)
  })
})

describe('quote of createRelayAdapter', () => {
  const quoted = { status: 'saved', saved: [], session: { shippingOptions: [] } }
  const signal = new AbortController().signal

  it('posts the sections as a quote, and reports nothing as saved', async () => {
    const { url, seen } = await relay(json(200, { ...quoted, saved: ['shippingAddress'] }))
    const { shippingAddress } = updates.stripe
    expect(await open(url).quote?.({ shippingAddress }, { signal })).toEqual(quoted)
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ shippingAddress, quote: true })
    expect(seen[0]?.headers['idempotency-key']).toMatch(/\S/)
  })

  it('does not wait for a write whose answer was lost, or for another quote', async () => {
    const { url, seen } = await relay((res, n) => {
      if (n > 2) json(200, quoted)(res)
    })
    const adapter = open(url, {}, 1000)
    const lost = adapter.update(inCity('Rome'), options)
    const older = adapter.quote?.(inCity('Rome'), { signal })
    await expect.poll(() => seen.length).toBe(2)
    expect(await adapter.quote?.(inCity('Oslo'), { signal })).toEqual(quoted)
    expect(await lost).toMatchObject({ status: 'failed', reason: 'timeout' })
    expect(await older).toMatchObject({ status: 'failed', reason: 'timeout' })
  })

  it('does not wait after a cut connection, and does not delay a write', async () => {
    const { url, seen } = await relay((res, n) => (n < 3 ? res.destroy() : json(200, n === 3 ? quoted : saved)(res)))
    const adapter = open(url, {}, 5000)
    const start = performance.now()
    expect(await adapter.update(inCity('Rome'), options)).toMatchObject({ status: 'failed' })
    expect(await adapter.quote?.(inCity('Rome'), { signal })).toMatchObject({ status: 'failed' })
    expect(await adapter.quote?.(inCity('Oslo'), { signal })).toEqual(quoted)
    expect(await adapter.update(inCity('Rome'), options)).toMatchObject({ status: 'saved' })
    expect(seen).toHaveLength(4)
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('ends when its signal aborts', async () => {
    const { url, seen } = await relay(() => undefined)
    const stop = new AbortController()
    const result = open(url, { retry: { attempts: 3 } }, 60_000).quote?.(inCity('Rome'), { signal: stop.signal })
    await expect.poll(() => seen.length).toBe(1)
    stop.abort()
    expect(await result).toMatchObject({ status: 'failed' })
    expect(seen).toHaveLength(1)
  })
})
