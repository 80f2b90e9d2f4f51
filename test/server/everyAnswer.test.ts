import { describe, expect, it } from 'vitest'

import { upstreamMs } from '../../src/server/callUpstream.js'
import { startRelay, updates } from './serve.js'

const listed = 'https://shop.example'
const fail = () => {
  throw new Error('x')
}
const busy = () => Promise.resolve(new Response('busy', { status: 503 }))

const cases: [number, Parameters<typeof startRelay>[1], unknown, Record<string, string | undefined>][] = [
  [200, {}, updates.stripe, {}],
  [400, {}, '{', {}],
  [400, {}, updates.stripe, { 'idempotency-key': undefined }],
  [401, { resolveSession: () => null }, updates.stripe, {}],
  [413, {}, ' '.repeat(32_769), {}],
  [415, {}, updates.stripe, { 'content-type': 'text/plain' }],
  [415, {}, updates.stripe, { 'content-encoding': 'gzip' }],
  [500, { resolveSession: fail }, updates.stripe, {}],
  [502, { quoteShipping: () => [{}] as never }, updates.stripe, {}],
  [502, {}, updates.stripe, { 'x-busy': '1' }],
]

describe('Every answer of createRelay', () => {
  it.each(cases)(
    '%i: only a listed page may read it, nothing caches it, and it is logged once',
    async (status, options, body, headers) => {
      const { post, log } = await startRelay(
        'stripe',
        { origins: [listed], ...options },
        headers['x-busy'] ? { fetch: busy } : {},
      )
      const answer = await post(body, { origin: listed, 'sec-fetch-site': 'cross-site', ...headers })
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': listed,
        'access-control-allow-credentials': 'true',
        'cache-control': 'no-store',
        'content-security-policy': "frame-ancestors 'none'",
        'content-type': status === 200 ? 'application/json' : 'application/problem+json',
        'referrer-policy': 'no-referrer',
        vary: 'Origin',
        'x-content-type-options': 'nosniff',
      })
      expect(answer.headers.get('allow')).toBeNull()
      expect(log.map((entry) => entry.status)).toEqual([status])
    },
  )

  it.each(cases)('%i: a page of another origin cannot read it', async (_status, options, body, headers) => {
    const { post, sandbox, log } = await startRelay('stripe', { origins: [listed], ...options })
    const given = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', ...headers }
    const answer = await post(body, given)
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('vary')]).toEqual([
      403,
      null,
      'Origin',
    ])
    expect(sandbox.requests).toEqual([])
    expect(log.map((entry) => entry.status)).toEqual([403])
  })

  it('arrives before the browser’s deadline, even with a slow log', () => {
    expect(upstreamMs + 2_000).toBeLessThan(20_000)
  })

  it('is 200 for a body of exactly 32 kB with a Content-Length', async () => {
    const text = JSON.stringify(updates.stripe)
    const { post } = await startRelay()
    expect((await post(text.padEnd(32_768))).status).toBe(200)
    expect((await post(text.padEnd(32_769))).status).toBe(413)
  })
})
