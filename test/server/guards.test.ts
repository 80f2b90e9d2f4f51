import { createHash } from 'node:crypto'
import nodeProcess from 'node:process'

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay, type RelayLogEntry, updateSession } from '../../src/server/index.js'
import { post, startRelay, updates } from './serve.js'

const listed = 'https://shop.example'
const usual = { 'content-type': 'application/json', 'idempotency-key': 'k' }

/** A relay that is called without a socket, so that headers can have values that no client would send. */
function open(
  send: typeof fetch = () => Promise.resolve(Response.json({ id: 'cs_1', object: 'checkout.session' })),
  allowNonBrowser = false,
) {
  const log: RelayLogEntry[] = []
  const upstream = stripeUpstream({ secretKey: 'sk_test_1', fetch: send })
  const options = { upstream, resolveSession: () => 'cs_1', origins: [listed], allowNonBrowser }
  const relay = createRelay({ ...options, log: (entry) => log.push(entry) })
  const call = async (
    headers: Record<string, string>,
    init: RequestInit = {},
    url = 'https://inside.example:3000/',
  ) => {
    const body = init.method === 'OPTIONS' ? {} : { body: JSON.stringify(updates.stripe) }
    const answer = await relay(new Request(url, { method: 'POST', headers, ...body, ...init }))
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      detail: text && (JSON.parse(text) as { detail?: string }).detail,
    }
  }
  return { call, log }
}

describe('The checks of createRelay before it reads the body', () => {
  it('compares Origin with the Host header, and with the request URL when there is none', async () => {
    const { call } = open()
    const status = async (headers: Record<string, string>) => (await call({ ...usual, ...headers })).status
    expect(await status({ host: 'shop.test', origin: 'https://shop.test' })).toBe(200)
    expect(await status({ host: 'shop.test', origin: 'https://inside.example:3000' })).toBe(403)
    expect(await status({ origin: 'https://inside.example:3000' })).toBe(200)
    expect(await status({ origin: 'https://inside.example' })).toBe(403)
    expect(await status({ origin: '' })).toBe(403)
    expect(await status({})).toBe(403)
    expect(await status({ host: '' })).toBe(403)
  })

  it.each([
    ['application/json', 200],
    ['Application/JSON ; Charset = "UTF-8" ', 200],
    ['application/json; charset=utf-16', 415],
    ['application/json; charset=utf8x', 415],
    ['application/json, text/plain', 415],
    ['application/jsonp', 415],
    ['text/x-application/json', 415],
  ])('maps the content type %s to its status', async (type, status) => {
    const { call } = open()
    expect((await call({ ...usual, 'sec-fetch-site': 'same-origin', 'content-type': type })).status).toBe(status)
  })

  it('explains why a request is refused', async () => {
    const { call } = open()
    expect((await call(usual)).detail).toMatch(/neither Origin nor Sec-Fetch-Site.*allowNonBrowser/)
    const foreign = { ...usual, origin: 'https://attacker.example' }
    for (const headers of [foreign, { ...usual, 'sec-fetch-site': 'cross-site' }]) {
      expect((await call(headers)).detail).toMatch(/of another origin.*"origins"/)
    }
    const own = { ...usual, 'sec-fetch-site': 'same-origin' }
    expect((await call(own, { method: 'PUT' })).detail).toMatch(/by POST/)
    expect((await call(own, { method: 'OPTIONS' })).detail).toMatch(/by POST/)
    expect((await call({ ...own, 'content-type': 'text/plain' })).detail).toMatch(/as application\/json, in UTF-8/)
    for (const encoding of ['br', 'gzip', 'deflate', 'identity, gzip', 'x-identity']) {
      expect((await call({ ...own, 'content-encoding': encoding })).detail).toMatch(/without a content encoding/)
    }
    expect((await call({ ...own, 'content-length': '32769' }))).toMatchObject({ status: 413, detail: expect.stringMatching(/32 kB/) as string }) // prettier-ignore
    expect((await call({ ...own, 'idempotency-key': '' })).detail).toMatch(/Idempotency-Key of 1 to 255/)
    const { 'idempotency-key': _key, ...keyless } = own
    expect((await call(keyless)).status).toBe(400)
    const { 'content-type': _type, ...typeless } = own
    expect((await call(typeless, { body: new TextEncoder().encode('{}') })).status).toBe(415)
  })

  it('accepts each header up to its limit', async () => {
    const { call } = open()
    const statusOf = async (more: Record<string, string>) =>
      (await call({ ...usual, 'sec-fetch-site': 'same-origin', ...more })).status
    expect(await statusOf({ 'content-length': '32768' })).toBe(200)
    expect(await statusOf({ 'content-encoding': 'Identity' })).toBe(200)
    expect(await statusOf({ 'idempotency-key': 'k'.repeat(255) })).toBe(200)
    for (const key of ['k'.repeat(256), 'two words', 'k\u007f', 'k\u00e9']) {
      expect(await statusOf({ 'idempotency-key': key }), key).toBe(400)
    }
  })

  it('tells caches that answers differ by origin, and sends CORS headers to listed origins', async () => {
    const { call } = open()
    const own = await call({ ...usual, 'sec-fetch-site': 'same-origin' })
    expect(Object.fromEntries(own.headers)).toMatchObject({ vary: 'Origin' })
    const preflight = await call({ origin: listed }, { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-max-age')).toBe('600')
    const posted = await call({ ...usual, origin: listed })
    expect(posted.status).toBe(200)
    expect(posted.headers.get('access-control-expose-headers')).toBe('retry-after')
    expect([...posted.headers.keys()].filter((name) => /max-age|allow-(methods|headers)/.test(name))).toEqual([])
  })

  it.each([' https://shop.example', 'x https://shop.example', 'HTTPS://shop.example'])(
    'throws for the origin %j and shows the corrected one',
    (origin) => {
      const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
      const make = () => createRelay({ upstream, resolveSession: () => 'cs_1', origins: [origin] })
      expect(make).toThrow(JSON.stringify(origin))
      expect(make).toThrow(/scheme and host in lower case, with the port.*"https:\/\/shop\.example"\.$/)
    },
  )

  it('names known keys in its details, and never an unknown key of the request', async () => {
    const { url } = await startRelay()
    const { shippingAddress } = updates.stripe
    const { line1: _line1, ...lineless } = shippingAddress
    const details = await Promise.all(
      [
        {},
        [],
        { CANARY: {} },
        { shippingAddress: 'CANARY' },
        { shippingAddress: { ...shippingAddress, CANARY: '' } },
        { shippingAddress: lineless },
        { shippingAddress: { ...shippingAddress, line1: 7 } },
        { toString: {} },
      ].map(async (body) => ((await (await post(url, body)).json()) as { detail: string }).detail),
    )
    expect(details).toEqual([
      'The body has no section. Send at least one.',
      'The body must be an object.',
      'The body has an unknown section. Accepted sections: shippingAddress, shippingOptions.',
      'shippingAddress must be an object.',
      expect.stringMatching(/^shippingAddress has an unknown key\. Use: line1, line2, .*, shipTo\.$/),
      "shippingAddress.line1 is missing. Send '' if it is empty.",
      'shippingAddress.line1 must be a string.',
      'The body has an unknown section. Accepted sections: shippingAddress, shippingOptions.',
    ])
  })
})

describe('The idempotency key that createRelay sends to Stripe', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it.each([
    ['Node', globalThis.process, 0],
    ['an older Node', {}, 1],
    ['a runtime without process', undefined, 1],
  ])('is the same on %s', async (_name, process, digests) => {
    const seen: (string | null)[] = []
    const bodies: string[] = []
    const { call } = open((_url, init) => {
      seen.push(new Headers(init?.headers).get('idempotency-key'))
      bodies.push(String(init?.body))
      return Promise.resolve(Response.json({ id: 'cs_1', object: 'checkout.session' }))
    })
    const digest = vi.spyOn(crypto.subtle, 'digest')
    // Other code, such as the test runner, keeps the real functions.
    const real = Object.getOwnPropertyDescriptor(globalThis, 'process') ?? {}
    const get = () => (/callUpstream/.test(new Error('who asks').stack ?? '') ? process : nodeProcess)
    Object.defineProperty(globalThis, 'process', { configurable: true, get })
    onTestFinished(() => void Object.defineProperty(globalThis, 'process', real))
    // Among so many hashes, one has a byte below 16.
    const keys = ['k1', 'k2', 'k3', 'k4']
    for (const key of keys) await call({ ...usual, 'sec-fetch-site': 'same-origin', 'idempotency-key': key })
    const wholes = keys.map((key, i) => JSON.stringify(['cs_1', key, bodies[i]]))
    expect(seen).toEqual(wholes.map((whole) => createHash('sha256').update(whole).digest('hex')))
    expect(digest).toHaveBeenCalledTimes(digests * keys.length)
  })
})

describe('What createRelay does with the provider’s answer', () => {
  const own = { ...usual, 'sec-fetch-site': 'same-origin' }
  const answering = (answer: () => Response) => open(() => Promise.resolve(answer()))

  it.each([300, 301, 304, 399])('does not follow a %i, and logs it', async (status) => {
    const { call, log } = answering(() => new Response(null, { status }))
    expect((await call(own)).status).toBe(502)
    expect(log[0]?.detail).toBe(
      `The provider answered with the redirect ${status}, which is not followed. Correct baseUrl of the upstream.`,
    )
  })

  it('treats the opaque answer of a browser’s fetch as a redirect', async () => {
    const { call, log } = answering(() => Response.error())
    expect((await call(own)).status).toBe(502)
    expect(log[0]?.detail).toMatch(/redirect 0/)
  })

  it('logs the kind of failure', async () => {
    const huge = answering(() => new Response('x'.repeat(1_048_577)))
    await huge.call(own)
    expect(huge.log[0]?.detail).toBe('The answer of the provider is larger than 1 MB. Check baseUrl of the upstream.')
    for (const cause of [
      undefined,
      'ECANARY',
      { code: 'ECANARY' },
      new Error('CANARY'),
      Object.assign(new Error('x'), { code: 7 }),
      Object.assign(new Error('x'), { code: 'ECONNRESET CANARY' }),
      Object.assign(new Error('x'), { code: 'CANARY: ECONNRESET' }),
      Object.assign(new Error('x'), { code: 'ECONNREset' }),
      Object.assign(new Error('x'), { code: 'E'.repeat(41) }),
    ]) {
      const cut = open(() => Promise.reject(new TypeError('CANARY', { cause })))
      await cut.call(own)
      expect(cut.log[0]?.detail).toBe(
        'The connection to the provider failed. Check baseUrl of the upstream, and the network of your server.',
      )
    }
  })

  it('sends no key with updateSession, and reports that a retry is possible', async () => {
    const seen: (string | null)[] = []
    const upstream = stripeUpstream({
      secretKey: 'sk_test_1',
      fetch(_url, init) {
        seen.push(new Headers(init?.headers).get('idempotency-key'))
        return Promise.reject(new TypeError('cut'))
      },
    })
    const result = await updateSession({ upstream, session: 'cs_1', body: {} })
    expect(result).toEqual({ status: 'failed', saved: [], reason: 'unavailable', retryable: true })
    expect(seen).toEqual([null])
  })
})
