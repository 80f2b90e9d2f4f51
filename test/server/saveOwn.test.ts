import { describe, expect, it, onTestFinished, vi } from 'vitest'

import { relayAdapter } from '../../src/adapter/relayAdapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import type { CheckoutValues } from '../../src/sections/schema.js'
import {
  createRelay,
  type OwnRelayOptions,
  type RelayLogEntry,
  type RelayOptions,
  type SaveJob,
} from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { exampleValues } from '../../src/testing/index.js'
import { post, serve } from './serve.js'

const { contact, billingAddress, shippingAddress } = exampleValues('US')
const std = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
const exp = { ...std, id: 'exp', amount: 900 }
type Save = OwnRelayOptions<string>['save']

/** A relay with the given `save`, behind a socket. */
async function start(save: unknown = () => undefined, options: Partial<OwnRelayOptions<string>> = {}) {
  const jobs: SaveJob<string>[] = []
  const log: RelayLogEntry[] = []
  const relay = createRelay<string>({
    resolveSession: () => 'cart-1',
    save: (job) => {
      jobs.push(job)
      return (save as Save)(job)
    },
    log: (entry) => log.push(entry),
    ...options,
  })
  const { url } = await serve(toNodeHandler(relay))
  const send = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await post(url, body, headers)
    return { status: response.status, body: (await response.json()) as object }
  }
  return { url, jobs, log, send }
}

const general = 'Internal error. See the server log.'

describe('createRelay with save', () => {
  it('passes the validated update to save, and reports all of it as saved', async () => {
    const { send, jobs, log } = await start()
    const answer = await send({ contact: { ...contact, email: ' ann@example.com ' } }, { 'idempotency-key': 'k1' })
    expect(answer).toEqual({ status: 200, body: { status: 'saved', saved: ['contact'] } })
    expect(jobs).toMatchObject([
      { session: 'cart-1', update: { contact: { email: 'ann@example.com' } }, idempotencyKey: 'k1' },
    ])
    expect(jobs[0]?.signal).toBeInstanceOf(AbortSignal)
    expect(jobs[0]).not.toHaveProperty('options')
    expect(log).toMatchObject([{ provider: 'own', status: 200, step: 'save', sections: ['contact'], result: 'saved' }])
  })

  it('infers the session type, and sections of the update as optional', async () => {
    const seen: string[] = []
    const relay = createRelay({
      resolveSession: () => Promise.resolve({ cart: 'c1' }),
      save({ session, update }) {
        seen.push(session.cart, update.contact?.email ?? 'none')
      },
      allowNonBrowser: true,
    })
    const { url } = await serve(toNodeHandler(relay))
    expect((await post(url, { billingAddress })).status).toBe(200)
    expect(seen).toEqual(['c1', 'none'])
  })

  it('does not call save for a refused update', async () => {
    const { send, jobs, log } = await start(undefined, { rules: { sections: ['contact'] }, provider: checkoutPage })
    expect((await send({ contact: { ...contact, email: 'ann' } })).body).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'contact.email', code: 'invalid-email' }],
    })
    expect((await send({ billingAddress })).status).toBe(400)
    expect((await send({ contact: { ...contact, admin: 'true' } })).status).toBe(400)
    expect((await send({ contact }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(jobs).toEqual([])
    expect(log.map(({ provider }) => provider)).toEqual(Array(4).fill('checkout-page'))
  })

  it('quotes without saving, and passes the selected option to save', async () => {
    const quoteShipping = vi.fn(() => [std, exp])
    const { send, jobs } = await start(undefined, { quoteShipping })
    const quote = { shippingOptions: [std, exp] }
    expect((await send({ shippingAddress, quote: true })).body).toEqual({ status: 'saved', saved: [], session: quote })
    expect(jobs).toEqual([])
    expect((await send({ shippingAddress })).body).toMatchObject({ status: 'saved', session: quote })
    expect((await send({ shippingOptions: { selected: 'exp' } })).body).toMatchObject({ status: 'saved' })
    expect((await send({ shippingOptions: { selected: 'drone' } })).body).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
    })
    expect(jobs.map(({ options }) => options)).toEqual([[std, exp], [exp]])
  })

  it('passes no selected option to save if nothing ships to the address', async () => {
    const { send, jobs } = await start(undefined, { quoteShipping: () => [] })
    const { body } = await send({ shippingAddress, shippingOptions: { selected: 'std' } })
    expect(body).toMatchObject({ status: 'saved', session: { shippingOptions: [] } })
    expect(jobs).toMatchObject([{ update: { shippingAddress, shippingOptions: { selected: '' } }, options: [] }])
  })

  it('passes the selected option to save without quoteShipping', async () => {
    const { send, jobs } = await start(() => ({ shippingOptions: [std] }))
    const { body } = await send({ shippingAddress, shippingOptions: { selected: 'std' } })
    expect(body).toEqual({
      status: 'saved',
      saved: ['shippingAddress', 'shippingOptions'],
      session: { shippingOptions: [std] },
    })
    expect(jobs[0]?.update.shippingOptions).toEqual({ selected: 'std' })
  })

  const totals = [{ id: 'total', amount: 500, currency: 'usd' }]
  const issue = { path: 'contact.email', code: 'blocked', message: 'We cannot write to this address.' }
  it.each<[string, unknown, object]>([
    ['nothing', undefined, { status: 'saved', saved: ['contact'] }],
    ['an empty object', {}, { status: 'saved', saved: ['contact'] }],
    [
      'a SessionInfo',
      { totals, warnings: [issue], summary: { id: 7 }, secret: 's' },
      { status: 'saved', saved: ['contact'], session: { totals, warnings: [issue], summary: { id: 7 } } },
    ],
    [
      'a refusal',
      { status: 'rejected', saved: [], issues: [issue] },
      { status: 'rejected', saved: [], issues: [issue] },
    ],
    [
      'a failure',
      { status: 'failed', saved: [], reason: 'conflict', retryable: false },
      { status: 'failed', saved: [], reason: 'conflict', retryable: false },
    ],
  ])('when save returns %s, answers with the right result', async (_name, given, body) => {
    const { send, log } = await start(() => Promise.resolve(given))
    expect(await send({ contact })).toEqual({ status: 200, body })
    expect(log[0]?.detail).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['a number of rows', 1],
    ['false', false],
    ['null', null],
    ['a text', 'ann@example.com'],
    ['a list', [{ id: 1 }]],
    ['a row', { id: 1, email: 'ann@example.com' }],
    ['a database row with a column `status`', { id: 1, status: 'ann@example.com' }],
    ['a Response', new Response('', { status: 500 })],
  ])('does not report "saved" when save returned %s, and logs the reason without the value', async (_name, given) => {
    const { send, log } = await start(() => given)
    const answer = await send({ contact })
    expect(answer).toMatchObject({ status: 500, body: { detail: general, outcome: 'unknown' } })
    expect(log[0]?.detail).toMatch(/^save returned neither nothing, a SessionInfo nor a SessionUpdateResult/)
    expect(JSON.stringify([log, answer])).not.toContain('ann@')
  })

  it('returns the valid keys of an answer, and logs the invalid ones without their values', async () => {
    const issues = [{ path: 'ann@example.com', code: 'x', message: 'No.' }]
    const { send, log } = await start(() => ({ status: 'rejected', saved: [], issues, session: { totals: 'ann@' } }))
    expect((await send({ contact })).body).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ code: 'x', message: 'No.' }],
    })
    expect(log[0]?.detail).toContain('issues[0].path is of the type string, not a form path')
    expect(log[0]?.detail).toContain('session.totals is of the type string, not a list')
    expect(log[0]?.detail).not.toContain('ann@')
  })

  it('drops a summary that JSON cannot hold, because the save has happened', async () => {
    const { send, log } = await start(() => ({ summary: { id: 1n } }))
    expect((await send({ contact })).body).toEqual({ status: 'saved', saved: ['contact'] })
    expect(log[0]?.detail).toContain('save returned a summary that JSON cannot hold')
  })

  it('answers 500 with an unknown outcome when save throws, and logs only the kind of error', async () => {
    for (const save of [
      () => Promise.reject(new RangeError('no room for ann@example.com')),
      () => {
        throw new RangeError('no room for ann@example.com')
      },
    ]) {
      const { send, log } = await start(save)
      expect(await send({ contact })).toMatchObject({ status: 500, body: { detail: general, outcome: 'unknown' } })
      expect(log).toMatchObject([
        { status: 500, step: 'save', detail: expect.stringMatching(/^save threw RangeError at /) },
      ])
      expect(log[0]?.detail).not.toContain('ann@')
    }
  })

  it('answers 504 with an unknown outcome at its deadline, and aborts the signal', async () => {
    const { send, jobs, log } = await start(() => new Promise(() => undefined), { timeoutMs: 150 })
    const answer = await send({ contact })
    expect(answer).toMatchObject({
      status: 504,
      body: { detail: 'The server did not answer in time.', outcome: 'unknown' },
    })
    expect(jobs[0]?.signal.aborted).toBe(true)
    expect(log).toMatchObject([{ status: 504, step: 'save' }])
  })

  it('is retried by the form with the same key after an unknown outcome, until it is saved', async () => {
    let calls = 0
    const { url, jobs } = await start(() => {
      calls += 1
      if (calls === 1) throw new Error('The connection to the database was lost.')
    })
    const adapter = relayAdapter(
      { url, headers: { 'sec-fetch-site': 'same-origin' } },
      { timeoutMs: 5000, pauseMs: 10 },
    )
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warned.mockRestore())
    expect(await enqueueWrite(adapter, { contact })).toEqual({ status: 'saved', saved: ['contact'] })
    expect(jobs).toHaveLength(2)
    expect(jobs[0]?.idempotencyKey).toBe(jobs[1]?.idempotencyKey)
  })

  it('throws a TypeError at start for missing or conflicting options', () => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    const resolveSession = () => 'cart-1'
    const save = () => undefined
    const make = (given: unknown) => () => createRelay(given as RelayOptions<string>)
    for (const given of [
      undefined,
      null,
      {},
      { resolveSession },
      { resolveSession, upstream: {} },
      { resolveSession, save: null },
    ])
      expect(make(given)).toThrow(/^createRelay: upstream is missing\. .* or give save for your own backend\.$/)
    expect(make({ resolveSession, save, upstream })).toThrow('createRelay: upstream and save are both given.')
    expect(make({ resolveSession, save: {} })).toThrow('createRelay: save is not a function.')
    expect(make({ resolveSession, save, saved: save })).toThrow('createRelay: saved is called with upstream alone.')
    expect(make({ resolveSession, save, provider: 'stripe' })).toThrow(
      'createRelay: the provider is wrong: `id` is missing.',
    )
    for (const timeoutMs of [0, -1, NaN, 'soon'])
      expect(make({ resolveSession, save, timeoutMs })).toThrow('createRelay: timeoutMs is not a number above 0.')
    expect(make({ save })).toThrow('createRelay: resolveSession is missing.')
    expect(make({ resolveSession, save, timeoutMs: null, provider: null, upstream: null })).not.toThrow()
  })

  it('accepts every section without a provider', async () => {
    const { send, jobs } = await start()
    const whole: Partial<CheckoutValues> = { contact, billingAddress, shippingAddress }
    expect((await send(whole)).body).toEqual({
      status: 'saved',
      saved: ['contact', 'billingAddress', 'shippingAddress'],
    })
    expect(Object.keys(jobs[0]?.update ?? {})).toEqual(Object.keys(whole))
  })
})
