import { createHash } from 'node:crypto'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay, InvalidSessionError, updateSession } from '../../src/server/index.js'
import type { SandboxId } from '../../src/testing/index.js'
import { post as send, serve, startRelay, updates } from './serve.js'

/** A provider that records its requests. */
async function recorder(status = 200, headers: Record<string, string> = {}) {
  const seen: { path: string; headers: NodeJS.Dict<string | string[]> }[] = []
  const served = await serve((req, res) => {
    seen.push({ path: `${req.method} ${req.url}`, headers: req.headers })
    req.resume().on('end', () => res.writeHead(status, headers).end('{"id":"x"}'))
  })
  return { ...served, seen }
}

const wild = [
  '.', '..', '../..', '..%2f..', '%2e%2e', '/', '//evil.example/', '\\', 'a/../b', 'cs_1/', 'cs_1/expire', 'cs_1?x=1',
  'cs_1#x', 'cs_1\n', '\tcs_1', 'cs_1\r\nhost: evil', 'cs_1\u0000', 'cs 1', 'cs_1%00', '\ud800', '', 'é', '@evil.example',
] // prettier-ignore

describe('the outgoing call of createRelay', () => {
  it('sends nothing for an invalid session id, and never leaves the documented path', async () => {
    const { url: baseUrl, seen } = await recorder()
    const upstream = stripeUpstream({ secretKey: 'sk_test_1', baseUrl })
    const call = (session: unknown) => updateSession({ upstream, session: session as string, body: {} })
    for (const session of [...wild, 1, null, undefined, {}, ['cs_1']]) {
      await expect(call(session), JSON.stringify(session)).rejects.toThrow(InvalidSessionError)
    }
    expect(seen).toEqual([])
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.stringMatching(/^[\w./%-]{1,12}$/))
    await fc.assert(
      fc.asyncProperty(id, async (session) => {
        const count = seen.length
        const path = await call(session).then(
          () => [`POST /v1/checkout/sessions/${session}`],
          () => [],
        )
        expect(seen.slice(count).map(({ path }) => path)).toEqual(path)
        if (path.length > 0) expect(session).toMatch(/^\w+$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('reports an invalid session id as misconfigured, and logs the rule without the id', async () => {
    const { post, sandbox, log } = await startRelay('stripe', { resolveSession: () => '../../CANARY' })
    expect(await (await post(updates.stripe)).json()).toMatchObject({ status: 'failed', reason: 'misconfigured' })
    expect(sandbox.requests).toEqual([])
    expect(log[0]?.detail).toContain('The session must be')
    expect(JSON.stringify(log)).not.toContain('CANARY')
  })

  it.each([301, 302, 303, 307, 308])(
    'does not follow a %i, so that no other host receives personal data',
    async (status) => {
      const second = await recorder()
      const first = await recorder(status, { location: `${second.url}/steal` })
      const { post, log } = await startRelay('stripe', {}, { baseUrl: first.url })
      expect((await post(updates.stripe)).status).toBe(502)
      expect(first.seen).toHaveLength(1)
      expect(second.connections()).toBe(0)
      expect(log[0]?.detail).toContain(`${status}`)
    },
  )

  it.each<[SandboxId, string[]]>([
    ['stripe', ['authorization', 'idempotency-key']],
    ['fastspring', ['authorization']],
    ['checkout-page', ['authorization']],
    ['topiic', ['authorization']],
  ])('sends %s only headers of its own', async (id, own) => {
    const { url: baseUrl, seen } = await recorder()
    const { post } = await startRelay(id, {}, { baseUrl })
    await post(updates[id], {
      authorization: 'Bearer of-the-shopper',
      cookie: 'sid=1',
      'stripe-account': 'acct_evil',
      'stripe-version': '2020-01-01',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      'proxy-authorization': 'Basic x',
      te: 'trailers',
    })
    // The headers that fetch itself adds are found by a call without ours.
    const plain = await recorder()
    await fetch(plain.url, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain', accept: 'x' } })
    const added = Object.keys(plain.seen[0]?.headers ?? {})
    expect(Object.keys(seen[0]?.headers ?? {}).toSorted()).toEqual([...added, ...own].toSorted())
    expect(JSON.stringify(seen)).not.toMatch(/of-the-shopper|evil|sid=1/)
  })

  it("makes Stripe's idempotency key from session, client key and body, so that different updates never share one", async () => {
    const session = 'cs_test_1'
    const { post, sandbox } = await startRelay('stripe', { resolveSession: () => session })
    await post(updates.stripe, { 'idempotency-key': 'k1' })
    await post(updates.stripe, { 'idempotency-key': 'k1' })
    await post(updates.stripe, { 'idempotency-key': 'k2' })
    const keys = sandbox.requests.map(({ headers }) => headers['idempotency-key'])
    const [first] = sandbox.requests
    const expected = JSON.stringify([session, 'k1', first?.body])
    expect(keys[0]).toBe(createHash('sha256').update(expected).digest('hex'))
    expect(keys[1]).toBe(keys[0])
    expect(new Set(keys).size).toBe(2)
  })

  it('writes to the session of the cookie, and ignores a session in the request', async () => {
    const { url, sandbox } = await startRelay('stripe', {
      resolveSession: (request) => /sid=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1],
    })
    const mine = { shippingAddress: { ...updates.stripe.shippingAddress, line1: 'Mine 1' } }
    for (let i = 0; i < 100; i += 1) {
      const [own, other] = i % 2 ? ['cs_a', 'cs_b'] : ['cs_b', 'cs_a']
      const headers = { cookie: `sid=${own}`, 'x-session': other, 'stripe-session': other }
      const line1 = `Street of ${own}`
      const body = { shippingAddress: { ...mine.shippingAddress, line1 } }
      const target = `${url}/v1/checkout/sessions/${other}?session=${other}&sessionId=${other}`
      expect((await send(target, body, headers)).status).toBe(200)
      await send(target, { ...body, session: other }, headers)
    }
    for (const id of ['cs_a', 'cs_b']) expect(JSON.stringify(sandbox.session(id))).toContain(`Street of ${id}`)
    expect(sandbox.requests).toHaveLength(100)
  })

  it('cancels the call when the shopper leaves', async () => {
    let closed = 0
    const provider = await serve((req) => req.on('close', () => (closed += 1)))
    const { url, log } = await startRelay('stripe', {}, { baseUrl: provider.url })
    const leaving = new AbortController()
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': 'k' }
    const body = JSON.stringify(updates.stripe)
    const call = fetch(url, { method: 'POST', headers, body, signal: leaving.signal }).catch(() => 'gone')
    await expect.poll(provider.connections).toBe(1)
    leaving.abort()
    expect(await call).toBe('gone')
    await expect.poll(() => closed).toBe(1)
    await expect.poll(() => log).toMatchObject([{ status: 499, step: 'provider' }])
  })

  it('answers 500 without a credential, and names the option only in the log', async () => {
    const upstream = stripeUpstream({ secretKey: '' })
    const log: unknown[] = []
    const relay = createRelay({ upstream, resolveSession: () => 'cs_1', log: (entry) => log.push(entry) })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'none', 'idempotency-key': 'k' }
    const body = JSON.stringify(updates.stripe)
    const answer = await relay(new Request('https://shop.example/', { method: 'POST', headers, body }))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secretKey')
    expect(log).toMatchObject([
      { status: 500, detail: 'stripeUpstream: secretKey is missing. Give your secret or restricted key.' },
    ])
    await expect(updateSession({ upstream, session: 'cs_1', body: {} })).rejects.toThrow('secretKey is missing')
  })
})
