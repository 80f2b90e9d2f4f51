import type { RequestListener } from 'node:http'

import { describe, expect, it } from 'vitest'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay } from '../../src/server/index.js'
import type { SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { nowhere, serve, startRelay, updates } from './serve.js'

const { shippingAddress } = updates.stripe
const withLine1 = (line1: string) => ({ shippingAddress: { ...shippingAddress, line1 } })

describe('createRelay', () => {
  it.each(Object.keys(sandboxes) as SandboxId[])(
    'saves an update at %s and answers with the saved sections',
    async (id) => {
      const { post, sandbox } = await startRelay(id)
      const answer = await post(updates[id])
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ status: 'saved', saved: Object.keys(updates[id]) })
      expect(sandbox.requests).toHaveLength(1)
    },
  )

  it('throws without resolveSession or upstream', () => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    expect(() => createRelay({ upstream } as never)).toThrow(/resolveSession/)
    expect(() => createRelay({ resolveSession: () => 'cs_1' } as never)).toThrow(/upstream/)
  })

  it('answers with the issues that the shopper can correct, without calling the provider', async () => {
    const { post, sandbox } = await startRelay('stripe', {
      rules: { check: () => [{ path: 'shippingAddress.city', code: 'own', message: 'Not there.' }] },
    })
    expect(await (await post(withLine1(''))).json()).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'shippingAddress.line1', code: 'required' }],
    })
    const own = [{ path: 'shippingAddress.city', code: 'own', message: 'Not there.' }]
    expect(await (await post(withLine1('1 Main St'))).json()).toMatchObject({ status: 'rejected', issues: own })
    expect(sandbox.requests).toEqual([])
  })

  it('returns a refusal of the provider as an issue at the field', async () => {
    const { post } = await startRelay()
    const answer = await post(withLine1('test reject postalCode'))
    expect(answer.status).toBe(200)
    const issues = [{ path: 'shippingAddress.postalCode', code: 'invalid' }]
    expect(await answer.json()).toEqual({ status: 'rejected', saved: [], issues })
  })

  it.each([
    [401, 'misconfigured'],
    [403, 'misconfigured'],
    [404, 'ended'],
    [410, 'ended'],
    [409, 'conflict'],
    [429, 'rate-limited'],
  ])('answers 200 with a failure when the provider answers %i: %s', async (status, reason) => {
    const { post, sandbox, log } = await startRelay()
    sandbox.answerNext(() => Response.json({ error: { message: 'x' } }, { status, headers: { 'retry-after': '7' } }))
    const answer = await post(updates.stripe)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'failed', saved: [], reason })
    expect(log).toMatchObject([{ status: 200, result: 'failed', reason, detail: `HTTP ${status}` }])
  })

  it('passes on Retry-After of the provider', async () => {
    const { post, sandbox } = await startRelay()
    sandbox.answerNext(() => Response.json({}, { status: 429, headers: { 'retry-after': '7' } }))
    expect(await (await post(updates.stripe)).json()).toMatchObject({ retryable: true, retryAfterMs: 7000 })
  })

  it.each([
    ['500', () => Response.json({}, { status: 500 })],
    ['503', () => new Response('busy', { status: 503 })],
    ['a page with 200', () => new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } })],
    ['an empty 200', () => new Response('')],
    ['null', () => Response.json(null)],
    ['an answer of over 1 MB', () => new Response('x'.repeat(1_048_577))],
    ['a cut connection', () => Promise.reject(new Error('cut'))],
  ])('answers 502 when the provider answers with %s', async (_name, take) => {
    const { post, sandbox, log } = await startRelay()
    sandbox.answerNext(take)
    const answer = await post(updates.stripe)
    expect(answer.status).toBe(502)
    expect(await answer.json()).toMatchObject({ status: 502, title: 'Bad Gateway' })
    expect(log).toMatchObject([{ status: 502, step: 'provider' }])
  })

  it('answers 502 when it cannot connect to the provider', async () => {
    const { post, log } = await startRelay('stripe', {}, { baseUrl: await nowhere() })
    expect((await post(updates.stripe)).status).toBe(502)
    expect(log[0]?.detail).toBe(
      'The connection to the provider failed (ECONNREFUSED). Check baseUrl of the upstream, and the network of your server.',
    )
  })

  it.each([
    ['ECONNREFUSED', false],
    ['ENOTFOUND', false],
    ['EAI_AGAIN', false],
    ['EHOSTUNREACH', false],
    ['ENETUNREACH', false],
    ['UND_ERR_CONNECT_TIMEOUT', false],
    ['ECONNRESET', true],
    ['EPIPE', true],
    ['UND_ERR_SOCKET', true],
  ])('reports after %s whether the provider may have received the update: %s', async (code, mayHave) => {
    const cause = Object.assign(new Error('x'), { code })
    const broken = () => Promise.reject(new TypeError('fetch failed', { cause }))
    const { post, log } = await startRelay('stripe', {}, { fetch: broken })
    const problem = (await (await post(updates.stripe)).json()) as { outcome?: string }
    expect(problem.outcome).toBe(mayHave ? 'unknown' : undefined)
    expect(log[0]?.detail).toContain(`(${code})`)
  })

  it.each<[string, RequestListener]>([
    ['does not answer', () => undefined],
    ['stalls in its body', (_req, res) => res.writeHead(200).write('{')],
  ])('answers 504 within its deadline when the provider %s', async (_name, listener) => {
    const { url: baseUrl } = await serve(listener)
    const { post, log } = await startRelay('stripe', {}, { baseUrl, timeoutMs: 200 })
    const start = Date.now()
    expect((await post(updates.stripe)).status).toBe(504)
    expect(Date.now() - start).toBeLessThan(5000)
    expect(log).toMatchObject([{ status: 504, step: 'provider' }])
  })

  it.each([null, undefined])('answers 401 when resolveSession returns %s', async (session) => {
    const { post, sandbox } = await startRelay('stripe', { resolveSession: () => session })
    expect((await post(updates.stripe)).status).toBe(401)
    expect(sandbox.requests).toEqual([])
  })

  it('answers 405 with an Allow header to other methods', async () => {
    const { url } = await startRelay()
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(url, { method })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'POST'])
    }
  })

  it.each([
    undefined,
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
    'application/problem+json',
    'text/json',
  ])('answers 415 to the content type %s', async (type) => {
    const { post } = await startRelay()
    expect((await post(new TextEncoder().encode('{}'), { 'content-type': type })).status).toBe(415)
  })

  it('accepts the charset utf-8, and no content encoding', async () => {
    const { post } = await startRelay()
    expect((await post(updates.stripe, { 'content-type': 'application/json; charset="UTF-8"' })).status).toBe(200)
    expect((await post(updates.stripe, { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it.each([undefined, '', 'a b', 'x'.repeat(256), 'schlüssel'])(
    'answers 400 to the idempotency key %j',
    async (key) => {
      const { post, sandbox } = await startRelay()
      expect((await post(updates.stripe, { 'idempotency-key': key })).status).toBe(400)
      expect(sandbox.requests).toEqual([])
    },
  )

  it('forbids caching, framing and sniffing of every answer, and describes problems for developers', async () => {
    const { post, url } = await startRelay('stripe', { origins: ['https://shop.example'] })
    const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } })
    const answers = [await post(updates.stripe), await post('{'), await fetch(url), preflight]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 405, 204])
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
    }
    expect(answers[1]?.headers.get('content-type')).toBe('application/problem+json')
    expect(await answers[1]?.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'The body is not JSON. Send the update as JSON.',
    })
  })

  it('passes its second argument to resolveSession', async () => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    let seen: unknown
    const relay = createRelay<string, { user: string }>({
      upstream,
      resolveSession(_request, context) {
        seen = context.user
        return null
      },
      log: () => undefined,
    })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'none', 'idempotency-key': 'k' }
    const request = new Request('https://shop.example/', { method: 'POST', headers, body: '{}' })
    expect((await relay(request, { user: 'u1' })).status).toBe(401)
    expect(seen).toBe('u1')
  })

  it('sends nothing when the provider stores nothing of the update', async () => {
    const { post, sandbox } = await startRelay()
    const answer = await post({ shippingOptions: { selected: '' } })
    expect(await answer.json()).toEqual({ status: 'saved', saved: ['shippingOptions'] })
    expect(sandbox.requests).toEqual([])
  })

  it('rejects an update that lacks a section which the provider replaces together with it', async () => {
    const { post, sandbox } = await startRelay('topiic')
    const answer = await post({ billingAddress: updates.topiic.billingAddress })
    const missing = ['contact.email', 'contact.firstName', 'contact.lastName']
    expect(await answer.json()).toMatchObject({
      status: 'rejected',
      issues: missing.map((path) => ({ path, code: 'required' })),
    })
    expect(sandbox.requests).toEqual([])
  })

  it('sends the browser only what `saved` returns, not the provider’s answer', async () => {
    const { post } = await startRelay('stripe', {
      saved: ({ answer }) => ({ total: 42, id: (answer as { id: string }).id }),
    })
    const summary = { total: 42, id: 'cs_test_sandbox' }
    expect(await (await post(updates.stripe)).json()).toMatchObject({ status: 'saved', session: { summary } })
  })
})
