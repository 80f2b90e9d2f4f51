import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'

import { type AdapterOptions, createAdapter } from '../../src/adapter/createAdapter.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress } = exampleValues('US')
const update = { contact, billingAddress }
const saved = ['contact', 'billingAddress']
const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const once = { retry: { attempts: 1 } }

let faults: MockInstance
let warnings: MockInstance
beforeEach(() => {
  faults = vi.spyOn(console, 'error').mockReturnValue()
  warnings = vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => void vi.restoreAllMocks())
const words = () => [...faults.mock.calls, ...warnings.mock.calls].map(([text]) => String(text)).join('\n')

const save = (given: unknown, more: Partial<AdapterOptions> = {}) =>
  createAdapter({ send: async () => given as Response, ...once, ...more }).update(update, options)
const json = (body: unknown, init?: ResponseInit) => Response.json(body, init)
const failed = (reason: string, retryable: boolean) => ({ status: 'failed', saved: [], reason, retryable })
const rejected = (...issues: object[]) => ({ status: 'rejected', saved: [], issues })
const general = { code: 'rejected-by-provider' }
const email = { path: 'contact.email', code: 'invalid' }

describe('createAdapter', () => {
  it.each<[number, object]>([
    ...[200, 201, 202, 204, 205, 206, 299].map((status): [number, object] => [status, { status: 'saved', saved }]),
    ...[400, 422].map((status): [number, object] => [status, rejected(general)]),
    ...[301, 302, 303, 304, 307, 308, 399].map((status): [number, object] => [status, failed('unavailable', true)]),
    ...[500, 501, 502, 503, 505, 520, 599].map((status): [number, object] => [status, failed('unavailable', true)]),
    ...[402, 403, 405, 406, 411, 413, 415, 418, 423, 425, 428, 431, 451, 499].map((status): [number, object] => [
      status,
      failed('misconfigured', false),
    ]),
    [401, failed('unauthorized', true)],
    [404, failed('ended', false)],
    [410, failed('ended', false)],
    [408, failed('timeout', true)],
    [504, failed('timeout', true)],
    [409, failed('conflict', false)],
    [429, failed('rate-limited', true)],
  ])('reads a response without a body: %d', async (status, result) => {
    expect(await save(new Response(null, { status }))).toEqual(result)
    if (![204, 205, 304].includes(status)) expect(await save(new Response('', { status }))).toEqual(result)
  })

  it.each<[string, Response, object]>([
    ['a redirect that fetch did not follow', toDuck('', 0), failed('unavailable', true)],
    ['the error of a Response', Response.error(), failed('unavailable', true)],
    ['a Response of a polyfill', toDuck('{"errors":[{"path":"contact.email"}]}', 422), rejected(email)],
    ['the text OK', new Response('OK'), { status: 'saved', saved }],
    ['null', json(null), { status: 'saved', saved }],
    ['a list', json([1]), { status: 'saved', saved }],
    ['an object of another shape', json({ id: 7 }), { status: 'saved', saved }],
    ['a page', new Response('\n <!doctype html><p>Log in'), failed('unavailable', true)],
    ['truncated JSON', new Response('{"totals":['), failed('unavailable', true)],
    [
      'a text that claims to be JSON',
      new Response('Saved', { headers: { 'content-type': 'application/json' } }),
      failed('unavailable', true),
    ],
    ['over 1 MB', new Response(JSON.stringify('x'.repeat(1_048_577))), failed('unavailable', true)],
    ['an endless body', new Response(endless()), failed('unavailable', true)],
    ['an endless rejection', new Response(endless(), { status: 422 }), rejected(general)],
    ['errors with a success', json({ errors: [email] }), rejected(email)],
    ['no errors with a success', json({ errors: [] }), { status: 'saved', saved }],
    [
      'a result of the kit',
      json({ status: 'failed', saved: ['contact'], reason: 'ended', retryable: false }),
      { ...failed('ended', false), saved: ['contact'] },
    ],
    ['an order with a status', json({ status: 'failed', id: 7 }), { status: 'saved', saved }],
    ['a web page with a 4xx', new Response('<p>Bad', { status: 400 }), rejected(general)],
    ['truncated JSON with a 4xx', new Response('{"errors":[', { status: 422 }), rejected(general)],
    ['errors that are not a list', json({ errors: { email: ['No'] } }, { status: 422 }), rejected(general)],
    [
      'a Retry-After',
      new Response('', { status: 503, headers: { 'retry-after': '30' } }),
      { ...failed('unavailable', true), retryAfterMs: 30_000 },
    ],
    [
      'a conflict with Retry-After',
      new Response('', { status: 409, headers: { 'retry-after': '30' } }),
      { ...failed('conflict', true), retryAfterMs: 30_000 },
    ],
  ])('reads %s', async (_name, response, result) => {
    expect(await save(response)).toEqual(result)
  })

  it('keeps only the known keys of session from a success', async () => {
    const option = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
    const totals = [
      { id: 'discount', label: 'Spring', amount: -100, currency: 'usd' },
      { id: 'total', amount: 400, currency: 'usd' },
    ]
    const session = { shippingOptions: [option], totals, warnings: [email], summary: { id: 7 } }
    const body = JSON.parse(JSON.stringify({ ...session, secret: 's' }).replace('{', '{"__proto__":{"a":1},')) as object
    expect(await save(json(body))).toEqual({ status: 'saved', saved, session })
    expect(await save(json({ totals: [...totals, { id: 'tax', amount: 1.5, currency: 'usd' }] }))).toEqual({
      status: 'saved',
      saved,
      session: { totals: [] },
    })
    expect(words()).toContain('totals[2].amount is 1.5, not a whole number of minor units')
    expect(await save(json({ totals: [{ ...totals[1], currency: 'USD' }] }))).toMatchObject({ session: { totals: [] } })
    expect(words()).toContain("createAdapter: the answer of your server is invalid: totals[0].currency is 'USD', not a")
    expect(await save(json({ totals: 'none', shippingOptions: 7 }))).toEqual({ status: 'saved', saved })
  })

  it.each<[string, unknown, object]>([
    ['a form path', { path: 'contact.email', code: 'required' }, { path: 'contact.email', code: 'required' }],
    ['a custom field', { pointer: '/custom/gift-note' }, { path: 'custom.gift-note', code: 'invalid' }],
    ['a section', { path: 'contact', code: 'odd' }, { path: 'contact', code: 'odd' }],
    ['keys in a list', { path: ['contact', 'email'], code: 'invalid' }, email],
    ['a pointer', { pointer: '/contact/email', code: 'invalid' }, email],
    ['a pointer in a fragment', { pointer: '#/contact/email' }, email],
    ['an escaped fragment', { pointer: '#/con%74act/email' }, email],
    ['an unknown path and a pointer', { path: 'mail', pointer: '/contact/email' }, email],
    ['a message', { path: 'contact.email', message: 'No mail.' }, { ...email, message: 'No mail.' }],
    ['null', { path: null, pointer: '/contact/email', code: null, message: null }, email],
    [
      'neither path nor pointer',
      { code: 'sold-out', message: 'Sold out.' },
      { code: 'sold-out', message: 'Sold out.' },
    ],
    ['the whole update', { pointer: '', code: 'odd', message: 'Odd.' }, { code: 'odd', message: 'Odd.' }],
    ['an unknown path', { path: 'cart.items', code: 'x', message: 'Sold out.' }, { code: 'x', message: 'Sold out.' }],
    ['an unknown path without a message', { path: 'cart.items', code: 'x' }, general],
    ['a deeper pointer', { pointer: '/contact/email/0', message: 'No' }, { ...general, message: 'No' }],
    ['a pointer with escapes', { pointer: '/contact~1email', message: 'No' }, { ...general, message: 'No' }],
    ['escapes of escapes', { pointer: '/contact/~01email', message: 'No' }, { ...general, message: 'No' }],
    ['a broken fragment', { pointer: '#/%zz', message: 'No' }, { ...general, message: 'No' }],
    ['a prototype', { pointer: '/__proto__/polluted', message: 'No' }, { ...general, message: 'No' }],
    ['a constructor', { path: 'constructor', message: 'No' }, { ...general, message: 'No' }],
    ['a path that names an object method', { path: 'contact.toString', message: 'No' }, { ...general, message: 'No' }],
    ['a number for a path', { path: 7, pointer: 7, message: 'No' }, { ...general, message: 'No' }],
    ['a text', 'No', general],
    ['null in place of an error', null, general],
    ['unusable values', { path: {}, code: 7, message: [] }, general],
  ])('reads an error with %s', async (_name, error, issue) => {
    expect(await save(json({ errors: [error] }, { status: 422 }))).toEqual(rejected(issue))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('reads at most 100 errors', async () => {
    const errors = Array.from({ length: 200 }, (_, n) => ({ ...email, message: `No ${n}.` }))
    expect(await save(json({ errors }, { status: 400 }))).toEqual(rejected(...errors.slice(0, 100)))
  })

  it('merges errors that have the same result', async () => {
    const errors = [{ path: 'cart.a', code: 'x' }, email, { path: 'cart.b', code: 'y' }, email, { message: 'No.' }]
    expect(await save(json({ errors }, { status: 422 }))).toEqual(
      rejected(general, email, { ...general, message: 'No.' }),
    )
  })

  it('passes on a SessionUpdateResult from send or read, and lets only read parse a response', async () => {
    const refusal: SessionUpdateResult = { status: 'rejected', saved: ['contact'], issues: [email] }
    expect(await save(refusal)).toEqual(refusal)
    const read = async (response: Response, sent: object) => {
      expect(sent).toEqual(update)
      return (await response.json()) as SessionUpdateResult
    }
    expect(await save(json(refusal, { status: 500 }), { read })).toEqual(refusal)
    expect(await save({ status: 'saved', saved }, { read: () => expect.unreachable() })).toEqual({
      status: 'saved',
      saved,
    })
  })

  it.each([
    [503, failed('unavailable', true)],
    [401, failed('unauthorized', true)],
    [200, failed('unavailable', true)],
  ])('uses the status %d when read throws, and reports the error', async (status, result) => {
    const read = async (response: Response) => (await response.json()) as SessionUpdateResult
    expect(await save(new Response('<p>Bad gateway', { status }), { read })).toEqual(result)
    expect(words()).toContain('SyntaxError')
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'it is undefined'],
    ['null', null, 'it is null'],
    ['a parsed body', { ok: true }, 'status is undefined'],
    ['what axios answers', { status: 200, data: {}, headers: {} }, 'status is 200'],
    ['a stand-in without headers', { ok: true, status: 200, text: () => '' }, 'status is 200'],
    ['a text', 'saved', "it is 'saved'"],
  ])('reports misconfigured and a warning when send returns %s', async (_name, given, fault) => {
    expect(await save(given)).toEqual(failed('misconfigured', false))
    expect(words()).toContain(`send of createAdapter must return a Response or a SessionUpdateResult, but ${fault}`)
  })

  it('warns about an error whose path is not a form path', async () => {
    await save(json({ errors: [{ path: 'email', message: 'No' }] }, { status: 422 }))
    expect(words()).toContain("the path or pointer of errors[0] is 'email', not a form path such as contact.email")
  })

  it('warns about an error that names its field under an unknown key', async () => {
    await save(json({ errors: [{ message: 'Sold out.' }] }, { status: 422 }))
    expect(words()).toBe('')
    // Another status, because each warning is logged once.
    await save(json({ errors: [{ field: 'contact.email', message: 'No' }] }, { status: 400 }))
    expect(words()).toContain('Give it the keys "path" or "pointer", "code" and "message".')
  })

  it('warns when send has already read the body', async () => {
    const response = json({ errors: [email] }, { status: 422 })
    await response.text()
    expect(await save(response)).toEqual(rejected(general))
    expect(words()).toContain('send read the body of its Response')
  })

  it('throws a TypeError that names the option and how to correct it', () => {
    const make = (given: unknown) => () => createAdapter(given as AdapterOptions)
    const send = () => Promise.resolve(new Response())
    for (const given of [undefined, null, {}, { send: '/api' }, { url: '/api' }])
      expect(make(given)).toThrow(/^createAdapter: send is missing\. Give a function that sends the update/)
    for (const [option, values] of Object.entries({
      read: ['json', {}, false],
      timeoutMs: [0, -1, NaN, 'soon', {}],
      'retry.attempts': [0, -1, NaN, 'often'],
      provider: ['stripe', 7, {}, { id: 'a' }],
    }))
      for (const value of values) {
        const given = option === 'retry.attempts' ? { retry: { attempts: value } } : { [option]: value }
        expect(make({ send, ...given }), `${option} ${String(value)}`).toThrow(`createAdapter: ${option} is not a`)
      }
    expect(make({ send, read: null, timeoutMs: null, retry: null, provider: null })).not.toThrow()
  })
})

/** A response like that of a polyfill: without a stream, and of another class. */
function toDuck(text: string, status = 200): Response {
  return { status, headers: new Headers(), text: () => Promise.resolve(text) } as unknown as Response
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)) })
}
