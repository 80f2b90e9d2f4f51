import type { RequestListener, ServerResponse } from 'node:http'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createRelayAdapter, type RelayAdapterOptions } from '../../src/adapter/createRelayAdapter.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { nowhere, serve, startRelay, updates } from '../server/serve.js'

const update = updates.stripe
const saved = { status: 'saved', saved: ['shippingAddress', 'shippingOptions'] }
const headers = { 'sec-fetch-site': 'same-origin' }
const signal = new AbortController().signal

const save = (url: string, options: Partial<RelayAdapterOptions> = {}, given = { signal, idempotencyKey: 'k1' }) =>
  createRelayAdapter({ url, provider: stripe, headers, retry: { attempts: 1 }, ...options }).update(update, given)

const respond =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (req, res) =>
    req.resume().on('end', () => res.writeHead(status, { 'content-type': type }).end(body))

/** Answers one after the other; the last one again. */
async function sequence(...answers: ((res: ServerResponse) => void)[]) {
  const seen: { key: string | string[] | undefined; body: string; at: number }[] = []
  const served = await serve((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => {
      const answer = answers[Math.min(seen.length, answers.length - 1)]
      seen.push({ key: req.headers['idempotency-key'], body, at: performance.now() })
      answer?.(res)
    })
  })
  return { ...served, seen }
}

const reply =
  (status: number, body: unknown, more: Record<string, string> = {}) =>
  (res: ServerResponse) =>
    void res.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body))

let warnings: string[]
beforeEach(() => {
  warnings = []
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text))
})
afterEach(() => vi.restoreAllMocks())

describe('createRelayAdapter', () => {
  it('saves through a relay', async () => {
    const { url, sandbox } = await startRelay()
    expect(await save(url)).toEqual(saved)
    expect(sandbox.session()).toHaveProperty('collected_information.shipping_details.name')
  })

  it("brings the relay's options, warnings and summary to the form", async () => {
    const option = { id: 'a', label: 'Air', amount: 1, currency: 'usd' }
    const { url } = await startRelay('stripe', { quoteShipping: () => [option], saved: () => ({ total: 1 }) })
    expect(await save(url)).toEqual({ ...saved, session: { shippingOptions: [option], summary: { total: 1 } } })
  })

  it("sends the host's own headers, asked for at each attempt, but its own content type and key", async () => {
    const { url, seen } = await sequence(reply(503, {}), reply(200, saved))
    let token = 0
    const own = async () => ({
      'x-csrf-token': `t${(token += 1)}`,
      'idempotency-key': 'host',
      'content-type': 'text/plain',
    })
    expect(await save(url, { headers: own, retry: { attempts: 2 } })).toEqual(saved)
    expect(token).toBe(2)
    expect(seen.map(({ key }) => key)).toEqual(['k1', 'k1'])
  })

  it.each<[string, number, string]>([
    ['401', 401, 'ended'],
    ['400', 400, 'misconfigured'],
    ['403', 403, 'misconfigured'],
    ['404', 404, 'misconfigured'],
    ['405', 405, 'misconfigured'],
    ['413', 413, 'misconfigured'],
    ['415', 415, 'misconfigured'],
    ['429', 429, 'rate-limited'],
    ['500', 500, 'unavailable'],
    ['502', 502, 'unavailable'],
    ['503', 503, 'unavailable'],
    ['504', 504, 'timeout'],
  ])('tells a %s as what the shopper can do', async (_name, status, reason) => {
    const { url } = await serve(respond(status, JSON.stringify({ title: 'x', status })))
    const retryable = !['ended', 'misconfigured'].includes(reason)
    expect(await save(url)).toEqual({ status: 'failed', saved: [], reason, retryable })
  })

  it.each<[string, RequestListener]>([
    ['the page of a captive portal', respond(200, '<html>Sign in</html>', 'text/html')],
    ['a page that says it is JSON', respond(200, '<html>Sign in</html>')],
    ['JSON null', respond(200, 'null')],
    ['a JSON list', respond(200, '[]')],
    ['another JSON object', respond(200, '{"ok":true}')],
    ['an unknown status', respond(200, '{"status":"perhaps","saved":[]}')],
    ['an empty 200', respond(200, '')],
    ['204', (req, res) => void req.resume().on('end', () => res.writeHead(204).end())],
    ['a redirect', (_req, res) => void res.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()],
    [
      'an answer that is cut',
      (_req, res) => void res.writeHead(200, { 'content-length': 99 }).write('{', () => res.destroy()),
    ],
    ['a connection that is cut', (req) => void req.destroy()],
    ['an answer of over 1 MB', respond(200, JSON.stringify({ ...saved, x: 'x'.repeat(1_048_577) }))],
  ])('never takes %s for a success', async (_name, listener) => {
    const { url } = await serve(listener)
    expect(await save(url)).toEqual({ status: 'failed', saved: [], reason: 'unavailable', retryable: true })
  })

  it('tells a relay that nobody reaches as unavailable, and a shopper without a network as offline', async () => {
    expect(await save(await nowhere())).toMatchObject({ reason: 'unavailable', retryable: true })
    vi.stubGlobal('navigator', { onLine: false })
    const { url, connections } = await serve(respond(200, JSON.stringify(saved)))
    expect(await save(url, { retry: {} })).toEqual({ status: 'failed', saved: [], reason: 'offline', retryable: true })
    expect(connections()).toBe(0)
    vi.unstubAllGlobals()
  })

  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    ['stalls in its body', (_req, res) => void res.writeHead(200).write('{')],
  ])('gives up after 20 s when the relay %s, and does not try again', async (_name, listener) => {
    const { url, connections } = await serve(listener)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const result = save(url, { retry: {} })
    await vi.waitFor(() => expect(connections()).toBe(1))
    vi.advanceTimersByTime(19_999)
    expect(await Promise.race([result, Promise.resolve('waiting')])).toBe('waiting')
    vi.advanceTimersByTime(1)
    expect(await result).toEqual({ status: 'failed', saved: [], reason: 'timeout', retryable: true })
    expect(connections()).toBe(1)
    vi.useRealTimers()
  })

  it('never rejects: not for an abort, a throwing header function or a bad url', async () => {
    const leaving = new AbortController()
    const { url } = await serve(() => undefined)
    const call = save(url, { retry: {} }, { signal: leaving.signal, idempotencyKey: 'k1' })
    setTimeout(() => leaving.abort(), 50)
    expect(await call).toMatchObject({ status: 'failed' })
    expect(await save(url, {}, { signal: AbortSignal.abort(), idempotencyKey: 'k1' })).toMatchObject({
      status: 'failed',
    })
    expect(await save(url, { headers: () => Promise.reject(new Error('no token')) })).toMatchObject({
      status: 'failed',
    })
    expect(await save('http://[')).toMatchObject({ status: 'failed' })
  })

  it('repeats what may pass, with the same key and body, and stops at a success', async () => {
    const { url, seen } = await sequence((res) => res.destroy(), reply(502, {}), reply(200, saved))
    expect(await save(url, { retry: {} })).toEqual(saved)
    expect(seen.map(({ key }) => key)).toEqual(['k1', 'k1', 'k1'])
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1)
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(200)
  })

  it.each([
    ['as often as told', { attempts: 2 }, reply(503, {}), 2],
    ['three times at most', {}, reply(503, {}), 3],
    ['a conflict that passes', {}, reply(200, { status: 'failed', saved: [], reason: 'conflict', retryable: true }), 3],
    ['no other', {}, reply(200, { status: 'failed', saved: [], reason: 'conflict', retryable: false }), 1],
    ['not what cannot pass', {}, reply(401, {}), 1],
    ['not a rejection', {}, reply(200, { status: 'rejected', saved: [], issues: [{ code: 'x' }] }), 1],
    ['not when told to wait long', {}, reply(429, {}, { 'retry-after': '30' }), 1],
  ])('repeats %s', async (_name, retry, answer, times) => {
    const { url, seen } = await sequence(answer)
    await save(url, { retry })
    expect(seen).toHaveLength(times)
  })

  it('waits as long as it is told', async () => {
    const { url, seen } = await sequence(reply(429, {}, { 'retry-after': '1' }), reply(200, saved))
    expect(await save(url, { retry: {} })).toEqual(saved)
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(990)
  })

  it.each([
    ['7', 7000],
    ['99999999999', 60_000],
    ['junk', undefined],
    ['-1', undefined],
    ['NaN', undefined],
  ])('tells the wait of Retry-After: %s', async (value, retryAfterMs) => {
    const { url } = await sequence(reply(429, {}, { 'retry-after': value }))
    expect(await save(url)).toEqual({
      status: 'failed',
      saved: [],
      reason: 'rate-limited',
      retryable: true,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    })
  })

  it('copies an answer key by key', async () => {
    const answer = {
      status: 'rejected',
      saved: ['shippingAddress', 'contact', '__proto__', 1],
      issues: [
        { path: 'shippingAddress.city', code: 'own', message: 'Not there.', html: '<b>' },
        { path: 'x' },
        null,
        'x',
      ],
      session: {
        shippingOptions: [{ id: 'a', label: 'Air', amount: 1, currency: 'usd' }, { id: 'b' }, null],
        warnings: [{ code: 'not-cleared', extra: 1 }],
        client_secret: 'x',
      },
      client_secret: 'x',
    }
    const { url } = await serve(respond(200, JSON.stringify(answer)))
    expect(await save(url)).toEqual({
      status: 'rejected',
      saved: ['shippingAddress'],
      issues: [{ path: 'shippingAddress.city', code: 'own', message: 'Not there.' }],
      session: {
        shippingOptions: [{ id: 'a', label: 'Air', amount: 1, currency: 'usd' }],
        warnings: [{ code: 'not-cleared' }],
      },
    })
  })

  it('takes a reason of a newer relay for unavailable', async () => {
    const newer = { status: 'failed', saved: [], reason: 'on-strike', retryable: false, retryAfterMs: 'soon' }
    const { url } = await serve(respond(200, JSON.stringify(newer)))
    expect(await save(url)).toEqual({ status: 'failed', saved: [], reason: 'unavailable', retryable: false })
  })

  it('tells the developer once what the relay says against the request, and nobody in production', async () => {
    const detail = 'List its origin in the option "origins" of createRelay.'
    const { url } = await serve(respond(403, JSON.stringify({ detail }), 'application/problem+json'))
    await save(url)
    await save(url)
    expect(warnings).toEqual([`tillkit: the relay answered 403. ${detail}`])
    vi.stubEnv('NODE_ENV', 'production')
    const other = await serve(respond(400, JSON.stringify({ detail: 'Other.' }), 'application/problem+json'))
    await save(other.url)
    expect(warnings).toHaveLength(1)
    vi.unstubAllEnvs()
  })
})
