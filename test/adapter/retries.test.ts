import { describe, expect, it, onTestFinished } from 'vitest'

import { relayAdapter } from '../../src/adapter/relayAdapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, type Sandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { listen } from '../server/listen.js'
import { updates } from '../server/serve.js'

type Take = Parameters<Sandbox['answerNext']>[0]

const says =
  (status: number, retryAfter?: string): Take =>
  () =>
    Response.json({ error: {} }, { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } })
/** The provider has saved the update, but the answer is lost. */
const cut: Take = async (proceed) => {
  await proceed()
  throw new Error('cut')
}
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString()

/** Page, relay and provider, each behind its own socket; the provider's next answers are those of `script`. */
async function open(id: SandboxId, script: Take[] = [], { attempts = 3, pauseMs = 10, silentMs = 5000 } = {}) {
  const contract: SandboxContract = sandboxes[id]
  const sandbox = createSandbox(id)
  for (const take of script) sandbox.answerNext(take)
  const times: number[] = []
  const provider = await listen(
    toNodeHandler((request) => {
      times.push(performance.now())
      return sandbox.fetch(request)
    }),
  )
  const upstream = contract.upstream({ baseUrl: provider.url, timeoutMs: silentMs })
  const options = { resolveSession: () => contract.session, allowNonBrowser: true, log: () => undefined }
  const relay = await listen(toNodeHandler(createRelay({ upstream, ...options })))
  onTestFinished(async () => {
    await relay.close()
    await provider.close()
  })
  const timing = { timeoutMs: 8000, pauseMs }
  const tab = () => relayAdapter({ url: relay.url, provider: upstream.provider, retry: { attempts } }, timing)
  const adapter = tab()
  return {
    sandbox,
    times,
    save: (update: SessionUpdate = updates[id]) => enqueueWrite(adapter, update),
    other: (update: SessionUpdate) => enqueueWrite(tab(), update),
  }
}

const keysOf = ({ requests }: Sandbox) => requests.map(({ headers }) => headers['idempotency-key'])

describe('A failing save', () => {
  it.each<[SandboxId, string, Take[], number, object]>([
    ['stripe', 'is repeated after 409', [says(409)], 2, { status: 'saved' }],
    ['topiic', 'is not repeated after 409', [says(409)], 1, { reason: 'conflict', retryable: false }],
    ['checkout-page', 'is not repeated after 409', [says(409)], 1, { reason: 'conflict', retryable: false }],
    ['fastspring', 'is repeated once after 404, which may be a rate limit', [says(404)], 2, { status: 'saved' }],
    ['fastspring', 'has ended after 404 twice', [says(404), says(404)], 2, { reason: 'ended', retryable: false }],
    ['stripe', 'has ended after 404', [says(404)], 1, { reason: 'ended', retryable: false }],
    ['topiic', 'has ended after 401, because its token expired', [says(401)], 1, { reason: 'ended' }],
    ['stripe', 'is misconfigured after 401', [says(401)], 1, { reason: 'misconfigured', retryable: false }],
    ['stripe', 'is rejected after 400', [says(400)], 1, { status: 'rejected' }],
    ['stripe', 'is repeated after 500', [says(500)], 2, { status: 'saved' }],
    [
      'fastspring',
      'is tried three times in all',
      [says(503), says(500), says(502)],
      3,
      { reason: 'unavailable', retryable: true },
    ],
    ['checkout-page', 'is repeated after a cut', [cut], 2, { status: 'saved' }],
    ['stripe', 'takes effect once when it is repeated after two cuts', [cut, cut], 3, { status: 'saved' }],
    ['topiic', 'is repeated after two cuts', [cut, cut], 3, { status: 'saved' }],
    ['stripe', 'is repeated after 429 without a wait', [says(429)], 2, { status: 'saved' }],
    ['stripe', 'is repeated after 429 with an invalid Retry-After', [says(429, 'soon')], 2, { status: 'saved' }],
    ['stripe', 'is repeated after 429 with a negative wait', [says(429, '-5')], 2, { status: 'saved' }],
    [
      'stripe',
      'is repeated after 429 with a date that has passed',
      [says(429, inSeconds(-60))],
      2,
      { status: 'saved' },
    ],
    [
      'stripe',
      'is left to the shopper when the wait is a day',
      [says(429, '86400')],
      1,
      { reason: 'rate-limited', retryAfterMs: 60_000 },
    ],
    [
      'stripe',
      'is left to the shopper when the date is far',
      [says(429, inSeconds(3600))],
      1,
      { retryAfterMs: 60_000 },
    ],
    [
      'stripe',
      'is left to the shopper when the wait is not a number',
      [says(429, '9'.repeat(400))],
      1,
      { retryAfterMs: 60_000 },
    ],
  ])('%s: %s', async (id, _name, script, calls, expected) => {
    const { sandbox, save } = await open(id, script)
    expect(await save()).toMatchObject(expected)
    expect(sandbox.requests).toHaveLength(calls)
    expect(new Set(sandbox.requests.map(({ body }) => body)).size).toBe(1)
    // Only an unknown outcome reuses the key.
    if (id === 'stripe') expect(new Set(keysOf(sandbox)).size).toBe(script.includes(cut) ? 1 : calls)
  })

  it('waits as long as Retry-After asks', async () => {
    const { times, save } = await open('fastspring', [says(429, '1')])
    expect(await save()).toMatchObject({ status: 'saved' })
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990)
  })

  it.each<[SandboxId, number]>([
    ['stripe', 408],
    ['stripe', 409],
    ['stripe', 500],
    ['checkout-page', 502],
    ['topiic', 503],
    ['fastspring', 504],
    ['topiic', 429],
  ])('of %s is left to the shopper when %i asks for a long wait, and reports that wait', async (id, status) => {
    for (const wait of ['30', inSeconds(31)]) {
      const { sandbox, save } = await open(id, [says(status, wait)])
      const result = await save()
      expect(result).toMatchObject({ status: 'failed', retryable: true })
      expect('retryAfterMs' in result && result.retryAfterMs).toBeGreaterThan(28_000)
      expect(sandbox.requests).toHaveLength(1)
    }
  })

  it('follows Stripe’s stripe-should-retry header', async () => {
    const answer = (status: number, says: string) => () =>
      Response.json({ error: {} }, { status, headers: { 'stripe-should-retry': says } })
    const never = await open('stripe', [answer(500, 'false')])
    expect(await never.save()).toMatchObject({ status: 'failed', reason: 'unavailable', retryable: false })
    expect(never.sandbox.requests).toHaveLength(1)
    const again = await open('stripe', [answer(400, 'true')])
    expect(await again.save()).toMatchObject({ status: 'saved' })
    expect(new Set(keysOf(again.sandbox)).size).toBe(2)
  })

  it('times out when the provider is silent, and is not repeated automatically', async () => {
    const { sandbox, save } = await open('stripe', [() => new Promise(() => undefined)], { silentMs: 500 })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'timeout', retryable: true })
    expect(sandbox.requests).toHaveLength(1)
  })

  it('succeeds after a 500, although the provider replays it for the same key', async () => {
    const { sandbox, save } = await open('stripe', [says(500)])
    expect(await save()).toMatchObject({ status: 'saved' })
    expect(sandbox.session()).toMatchObject({ collected_information: {} })
  })

  it('succeeds on the next press after all tries failed', async () => {
    const { sandbox, save } = await open('stripe', [says(500), says(502), says(503)])
    expect(await save()).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(await save()).toMatchObject({ status: 'saved' })
    expect(new Set(keysOf(sandbox)).size).toBe(4)
  })

  it('succeeds when the answer with the failure was lost', async () => {
    const lost: Take = () => {
      throw new Error('cut')
    }
    // The first try is cut and repeated with its key, which replays the failure; the next try has a new key.
    const { sandbox, save } = await open('stripe', [lost, says(500)])
    expect(await save()).toMatchObject({ status: 'saved' })
    const [a, b, c] = keysOf(sandbox)
    expect([b === a, c === a]).toEqual([true, false])
  })

  it('is written again when another tab has saved something else since', async () => {
    const { sandbox, save, other } = await open('stripe', [cut], { attempts: 1 })
    expect(await save()).toMatchObject({ status: 'failed' })
    const lyon = { shippingAddress: { ...updates.stripe.shippingAddress, city: 'Lyon' } }
    expect(await other(lyon)).toMatchObject({ status: 'saved' })
    expect(await save()).toMatchObject({ status: 'saved' })
    expect(sandbox.session()).toMatchObject({
      collected_information: { shipping_details: { address: { city: updates.stripe.shippingAddress?.city } } },
    })
  })

  it('is repeated after growing, random pauses, and reports the failure soon', async () => {
    const runs = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { times, save } = await open('topiic', [says(503), says(503), says(503)], { pauseMs: 200 })
        const start = performance.now()
        await save()
        return { pauses: times.slice(1).map((time, i) => time - (times[i] ?? 0)), total: performance.now() - start }
      }),
    )
    for (const { pauses, total } of runs) {
      expect(pauses).toHaveLength(2)
      expect(pauses[0]).toBeGreaterThan(99)
      expect(pauses[1]).toBeGreaterThan(199)
      expect(total).toBeLessThan(200 + 400 + 5000)
    }
    expect(new Set(runs.map(({ pauses }) => Math.round(pauses[1] ?? 0))).size).toBeGreaterThan(6)
  })
})
