import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { StripeBody } from '../../src/providers/stripe/schema.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { stripeWire } from '../../src/providers/stripe/wire.js'
import type { Upstream } from '../../src/providers/upstream.js'
import { createRelay, type RelayLogEntry } from '../../src/server/index.js'
import { logHostErrors, writeLog } from '../../src/server/relayLog.js'
import type { SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { nowhere, serve, startRelay, updates } from './serve.js'

const canary = 'sk_live_CANARY1'
const announced: string[] = []

// Everything that is written to the console during a test.
beforeEach(() => {
  announced.length = 0
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...words: unknown[]) => void announced.push(words.map(String).join(' ')),
    )
  }
})
afterEach(() => vi.restoreAllMocks())

const reported = async (answer: Response) => `${JSON.stringify([...answer.headers])} ${await answer.text()}`

describe('secrets and the log of createRelay', () => {
  const ids = Object.keys(sandboxes) as SandboxId[]
  const statuses = [200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503]

  it.each(ids)('never passes on texts of %s, with any status', async (id) => {
    const { post, sandbox, log } = await startRelay(id)
    const dialects = [
      { error: { type: canary, code: canary, param: canary, message: canary, doc_url: canary, charge: canary } },
      {
        message: canary,
        id: canary,
        errors: [{ field: canary, errorCode: canary, message: canary, rejectedValue: canary }],
      },
      { status: canary, type: canary, errors: [{ param: canary, message: canary, value: canary }], property1: canary },
      { title: canary, detail: canary, instance: canary, traceId: canary, errors: { [canary]: [canary] } },
      { data: { id: canary, sellerId: canary }, client_secret: canary, customer: canary, metadata: { a: canary } },
      { warnings: [{ code: canary, field: canary, message: canary }], savedPaymentMethod: { display: canary } },
    ]
    for (const status of statuses) {
      for (const body of dialects) {
        const headers = { 'x-request-id': canary, location: `https://${canary}.example/`, 'www-authenticate': canary }
        sandbox.answerNext(() => Response.json(body, { status, headers }))
        expect(await reported(await post(updates[id])), `${status}`).not.toMatch(/canary/i)
      }
    }
    expect(log).toHaveLength(statuses.length * dialects.length)
    expect(JSON.stringify(log) + announced.join('')).not.toMatch(/canary/i)
  })

  it('answers a plain 500 when a hook throws, and logs it once', async () => {
    const thrown = () => {
      throw Object.assign(new Error(canary), { name: 'DatabaseError' })
    }
    const hooks = { resolveSession: thrown, quoteShipping: thrown, saved: thrown, rules: { check: thrown } }
    for (const [hook, value] of Object.entries(hooks)) {
      const { post, sandbox, log } = await startRelay('stripe', { [hook]: value })
      const answer = await post(updates.stripe)
      expect(answer.status).toBe(500)
      expect(await reported(answer)).not.toMatch(/canary|hook|threw|relayLog|at /i)
      expect(sandbox.requests).toHaveLength(hook === 'saved' ? 1 : 0)
      expect(log).toHaveLength(1)
      expect(log[0]?.detail).toMatch(/ threw DatabaseError at .*relayLog\.test\.ts:\d+/)
      expect(JSON.stringify(log)).not.toContain(canary)
    }
  })

  it('survives a log that throws or rejects', async () => {
    for (const log of [
      () => {
        throw new Error('disk full')
      },
      () => Promise.reject(new Error('disk full')),
    ]) {
      const { post } = await startRelay('stripe', { log })
      expect((await post(updates.stripe)).status).toBe(200)
      expect((await post('{')).status).toBe(400)
    }
  })

  it('writes errors for the developer to the console when there is no log option', async () => {
    const upstream = stripeUpstream({ secretKey: canary, baseUrl: await nowhere() })
    const { post } = await startRelay('stripe', { upstream, log: undefined as never })
    expect((await post(updates.stripe)).status).toBe(502)
    expect((await post('{')).status).toBe(400)
    expect(announced).toHaveLength(1)
    expect(announced[0]).toContain('"status":502')
    expect(announced[0]).not.toContain(canary)
  })

  it('never logs a personal value, after a success or any failure', async () => {
    const entries: RelayLogEntry[] = []
    const relays = await Promise.all(
      (['fastspring', 'checkout-page'] as const).map((id) => startRelay(id, { log: (entry) => entries.push(entry) })),
    )
    const word = fc.stringMatching(/^[a-z]{6,10}$/).map((text) => `${text}\r\n\u2028Qz`)
    const fault = fc.constantFrom(undefined, 'postalCode', 400, 401, 404, 409, 429, 500, 'cut', 'own')
    await fc.assert(
      fc.asyncProperty(word, word, word, fault, fc.nat(1), async (name, street, mail, kind, n) => {
        const { post, sandbox } = relays[n] ?? relays[0]! // prettier-ignore
        const line1 = kind === 'postalCode' ? 'test reject postalCode' : street
        const contact = { ...updates.fastspring.contact, firstName: name, fullName: name, email: `${mail.trim()}@x.de` }
        if (typeof kind === 'number') {
          const echo = { errors: [{ field: 'customer.taxId', param: 'taxId', rejectedValue: street, value: name }] }
          sandbox.answerNext(() => Response.json({ ...echo, message: `${name} ${street}` }, { status: kind }))
        }
        if (kind === 'cut') sandbox.answerNext(() => Promise.reject(new Error(name)))
        await post({ ...updates.fastspring, contact, billingAddress: { ...updates.fastspring.billingAddress, line1 } })
        const written = JSON.stringify(entries.splice(0)) + announced.join('\n')
        for (const value of [name, street, mail]) expect(written).not.toContain(value.slice(0, 6))
        expect(written).not.toMatch(/[\r\n\u2028]/)
      }),
      { numRuns: 200 },
    )
  })

  it('logs ids, times, field names and codes', async () => {
    const { post, log } = await startRelay()
    const { shippingAddress } = updates.stripe
    await post(updates.stripe, { 'idempotency-key': 'k1' })
    await post({ shippingAddress: { ...shippingAddress, line1: '' } }, { 'idempotency-key': 'k2' })
    expect(log.map(({ ms, ...entry }) => ({ ...entry, timed: ms >= 0 }))).toEqual([
      {
        provider: 'stripe',
        status: 200,
        timed: true,
        step: 'saved',
        idempotencyKey: 'k1',
        sections: ['shippingAddress', 'shippingOptions'],
        result: 'saved',
      },
      {
        provider: 'stripe',
        status: 200,
        timed: true,
        step: 'check',
        idempotencyKey: 'k2',
        sections: ['shippingAddress'],
        result: 'rejected',
        issues: [{ path: 'shippingAddress.line1', code: 'required' }],
      },
    ])
  })

  it('logs the message of its own errors, and only the kind of any other', async () => {
    const logged = async (change: Partial<Upstream<string, StripeBody>>) => {
      const log: RelayLogEntry[] = []
      const upstream = { ...stripeUpstream({ secretKey: 'sk_test_1' }), ...change }
      const relay = createRelay({ upstream, resolveSession: () => 'cs_1', log: (entry) => log.push(entry) })
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': 'k' }
      const body = JSON.stringify(updates.stripe)
      const answer = await relay(new Request('https://shop.example', { method: 'POST', headers, body }))
      expect(await answer.text()).toContain('See the server log.')
      return [answer.status, log[0]?.step, log[0]?.detail]
    }
    const toBody = (error: unknown) => ({ wire: { ...stripeWire, toBody: () => Promise.reject(error) } })
    const { credentials } = stripeUpstream({ secretKey: '' })
    expect(await logged({ credentials })).toEqual([
      500,
      'provider',
      'stripeUpstream: secretKey is missing. Give your secret or restricted key.',
    ])
    expect(await logged(toBody(new TypeError('CANARY')))).toEqual([500, 'quote', 'TypeError'])
    expect(await logged(toBody(new DOMException('CANARY', 'DataCloneError')))).toEqual([500, 'quote', 'DataCloneError'])
    expect(await logged(toBody('CANARY'))).toEqual([500, 'quote', 'string'])
  })

  it('writes each entry on one line, without control characters, up to 500 characters', async () => {
    const detailOf = async (detail: string) => {
      const log: RelayLogEntry[] = []
      await writeLog((entry) => log.push(entry), { provider: 'stripe', status: 500, ms: 1, step: 'check', detail })
      return log[0]?.detail
    }
    const controls = ['\u0000', '\n', '\u001b', '\u007f', '\u0085', '\u009b', '\u009f', '\u2028', '\u2029']
    expect(await detailOf(controls.map((each) => `a${each}b`).join(''))).toBe('a b'.repeat(controls.length))
    expect(await detailOf('x y\u00a0\u00e4')).toBe('x y\u00a0\u00e4')
    expect(await detailOf('x'.repeat(501))).toBe('x'.repeat(500))
  })

  it.each<[Partial<RelayLogEntry>, number]>([
    [{ status: 200 }, 0],
    [{ status: 400 }, 0],
    [{ status: 200, result: 'failed', reason: 'ended' }, 0],
    [{ status: 200, step: 'provider', detail: 'HTTP 409' }, 0],
    [{ status: 504 }, 0],
    [{ status: 500 }, 1],
    [{ status: 502 }, 1],
    [{ status: 200, result: 'failed', reason: 'misconfigured' }, 1],
    [{ status: 200, step: 'saved', detail: 'saved returned a summary that JSON cannot hold' }, 1],
  ])('writes %j to the console %d times when there is no log', (entry, times) => {
    logHostErrors({ provider: 'stripe', status: 200, ms: 1, step: 'saved', ...entry })
    expect(announced).toHaveLength(times)
  })

  it('logs the step at which a request was refused, and an issue without a path', async () => {
    const error = { type: 'invalid_request_error' }
    const provider = await serve((_req, res) => res.writeHead(400).end(JSON.stringify({ error })))
    const { post, log } = await startRelay('stripe', {}, { baseUrl: provider.url })
    await post(updates.stripe, { 'sec-fetch-site': 'cross-site' })
    expect(log[0]).toMatchObject({ status: 403, step: 'request' })
    await post(updates.stripe)
    expect(log[1]?.issues?.map(({ path }) => path)).toEqual([''])
  })
})
