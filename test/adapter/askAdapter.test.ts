import { afterEach, beforeEach, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest'

import { askAdapter } from '../../src/adapter/askAdapter.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress } = exampleValues('US')
const update = { contact, billingAddress }
const ask = (answer: unknown) => askAdapter(update, () => Promise.resolve(answer as SessionUpdateResult))
const misconfigured = { status: 'failed', saved: [], reason: 'misconfigured', retryable: false }
const general = { code: 'rejected-by-provider' }
const option = { id: 'a', label: 'A', amount: 5, currency: 'usd' }
const rejected = (...issues: unknown[]) => ({ status: 'rejected', saved: [], issues })

let reported: MockInstance
beforeEach(() => void (reported = vi.spyOn(console, 'error').mockReturnValue()))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

const words = () => reported.mock.calls.map(([error]) => String(error)).join()

describe('askAdapter', () => {
  it.each<[string, unknown, object, string]>([
    ['undefined', undefined, misconfigured, 'it is undefined'],
    ['null', null, misconfigured, 'it is null'],
    ['a text', 'saved', misconfigured, "it is 'saved'"],
    ['a list', [], misconfigured, 'it is an empty list'],
    ['true', true, misconfigured, 'it is true'],
    ['a Response', new Response(), misconfigured, 'status is 200'],
    ['no status', {}, misconfigured, 'status is undefined'],
    ['an unknown status', { status: 'ok', saved: [] }, misconfigured, "status is 'ok'"],
    [
      'saved without a list',
      { status: 'saved' },
      { status: 'saved', saved: ['contact', 'billingAddress'] },
      'saved is undefined, not the list',
    ],
    [
      'saved as a text',
      { status: 'saved', saved: 'contact' },
      { status: 'saved', saved: ['contact', 'billingAddress'] },
      "saved is 'contact'",
    ],
    [
      'sections that were not sent',
      { status: 'saved', saved: ['contact', 'taxId', 'x', 7] },
      { status: 'saved', saved: ['contact'] },
      "saved[1] is 'taxId'",
    ],
    [
      'a failure without a list',
      { status: 'failed', reason: 'conflict', retryable: false },
      { status: 'failed', saved: [], reason: 'conflict', retryable: false },
      'saved is',
    ],
    ['no issues', rejected(), rejected(general), 'issues is an empty list'],
    ['a rejection without a list', { status: 'rejected', saved: [] }, rejected(general), 'issues is undefined'],
    ['issues as a text', { ...rejected(), issues: 'No.' }, rejected(general), "issues is 'No.'"],
    ['an issue that is a text', rejected('No.'), rejected(general), "issues[0] is 'No.'"],
    [
      'an issue that is null beside another',
      rejected(null, { path: 'contact.email', code: 'invalid-email' }),
      rejected({ path: 'contact.email', code: 'invalid-email' }),
      'issues[0] is null',
    ],
    [
      'a mistyped path',
      rejected({ path: 'contact.emial', code: 'required' }),
      rejected(general),
      "issues[0].path is 'contact.emial', not a form path",
    ],
    [
      'a path without its section',
      rejected({ path: 'email', code: 'required', message: 'No.' }),
      rejected({ code: 'required', message: 'No.' }),
      "issues[0].path is 'email', not a form path such as contact.email",
    ],
    [
      'a path of another type',
      rejected({ path: ['contact', 'email'], code: 'required' }),
      rejected(general),
      'issues[0].path is a list',
    ],
    [
      'an issue without a code',
      rejected({ path: 'contact.email' }),
      rejected({ path: 'contact.email', code: 'invalid' }),
      'issues[0].code is undefined',
    ],
    [
      'an issue with a message alone',
      rejected({ message: 'No.' }),
      rejected({ ...general, message: 'No.' }),
      'issues[0].code is undefined',
    ],
    [
      'a message of another type',
      rejected({ path: 'contact', code: 'invalid', message: 7 }),
      rejected({ path: 'contact', code: 'invalid' }),
      'issues[0].message is 7',
    ],
    [
      'an unknown reason',
      { status: 'failed', saved: [], reason: 'down', retryable: true },
      { status: 'failed', saved: [], reason: 'unavailable', retryable: true },
      "reason is 'down'",
    ],
    [
      'no `retryable`',
      { status: 'failed', saved: [], reason: 'unavailable', retryAfterMs: '5' },
      { status: 'failed', saved: [], reason: 'unavailable', retryable: true },
      'retryable is undefined, not a boolean; retryAfterMs is',
    ],
    [
      'a negative wait',
      { status: 'failed', saved: [], reason: 'unavailable', retryable: true, retryAfterMs: -1 },
      { status: 'failed', saved: [], reason: 'unavailable', retryable: true },
      'retryAfterMs is -1, not milliseconds',
    ],
    [
      'a long text, which may hold a value,',
      { status: 'x'.repeat(41) },
      misconfigured,
      'status is a value of the type string',
    ],
    [
      'the path of an address without its section',
      rejected({ path: 'city', code: 'required' }),
      rejected(general),
      "issues[0].path is 'city', not a form path such as billingAddress.city",
    ],
    [
      'no `retryable` after the end',
      { status: 'failed', saved: [], reason: 'ended' },
      { status: 'failed', saved: [], reason: 'ended', retryable: false },
      'retryable is undefined',
    ],
    [
      'a session that is a text',
      { status: 'saved', saved: [], session: 'x' },
      { status: 'saved', saved: [] },
      "session is 'x'",
    ],
    [
      'options that are no list',
      { status: 'saved', saved: [], session: { shippingOptions: {}, warnings: 7 } },
      { status: 'saved', saved: [] },
      'session.shippingOptions is a value of the type object, not a list; session.warnings is 7',
    ],
    [
      'an option that cannot be shown',
      { status: 'saved', saved: [], session: { shippingOptions: [{ ...option, currency: '' }, option] } },
      { status: 'saved', saved: [], session: { shippingOptions: [option] } },
      "session.shippingOptions[0].currency is '', not a code such as 'eur'",
    ],
    [
      'a warning with a mistyped path',
      { status: 'saved', saved: [], session: { warnings: [{ path: 'taxid', code: 'invalid-tax-id' }] } },
      { status: 'saved', saved: [], session: { warnings: [{ code: 'provider-warning' }] } },
      "session.warnings[0].path is 'taxid'",
    ],
  ])(
    'returns a valid result when the adapter answers %s, and reports what is wrong with the answer',
    async (_name, answer, expected, fault) => {
      expect(await ask(answer)).toEqual(expected)
      expect(words()).toContain(fault)
      expect(reported).toHaveBeenCalledOnce()
    },
  )

  it.each<SessionUpdateResult>([
    {
      status: 'saved',
      saved: ['contact'],
      session: { shippingOptions: [option], warnings: [{ code: 'x' }], summary: 0 },
    },
    { status: 'rejected', saved: [], issues: [{ path: 'contact', code: 'own', message: 'No.' }, { code: 'x' }] },
    { status: 'failed', saved: ['contact'], reason: 'conflict', retryable: false, retryAfterMs: 0 },
  ])('returns a valid answer unchanged and reports nothing: $status', async (answer) => {
    expect(await ask(answer)).toEqual(answer)
    expect(reported).not.toHaveBeenCalled()
  })

  it('returns a failure for an invalid answer in production, without a warning', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await ask(undefined)).toEqual(misconfigured)
    expect(reported).not.toHaveBeenCalled()
  })

  it('reports an error to reportError when the page has it', async () => {
    const listener = vi.fn()
    vi.stubGlobal('reportError', listener)
    await askAdapter(update, () => Promise.reject(new Error('x')))
    expect(listener.mock.calls).toEqual([[new Error('x')]])
    expect(reported).not.toHaveBeenCalled()
  })

  it('returns an unknown outcome when reading the answer throws', async () => {
    const answer = Object.defineProperty({}, 'status', {
      enumerable: true,
      get() {
        throw new Error('x')
      },
    })
    expect(await ask(answer)).toMatchObject({ status: 'failed', reason: 'unavailable', retryable: true })
    expect(words()).toContain('Error: x')
  })

  it.each([
    new DOMException('x', 'TimeoutError'),
    new DOMException('x', 'AbortError'),
    new TypeError('x'),
    'x',
    undefined,
  ])('maps a rejection with %s to its reason', async (error) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a host rejects with anything
    const result = await askAdapter(update, () => Promise.reject(error))
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
    expect(result).toMatchObject({ reason: isTimeout ? 'timeout' : 'unavailable' })
    expect(reported).toHaveBeenCalledTimes(isTimeout ? 0 : 1)
    vi.stubGlobal('navigator', { onLine: false })
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    expect(await askAdapter(update, () => Promise.reject(error))).toMatchObject({
      reason: isTimeout ? 'timeout' : 'offline',
    })
  })

  it('uses the default deadline when timeoutMs is null', async () => {
    const late = () =>
      new Promise<SessionUpdateResult>((resolve) => setTimeout(resolve, 20, { status: 'saved', saved: [] }))
    expect(await askAdapter(update, late, { timeoutMs: null as never })).toEqual({ status: 'saved', saved: [] })
  })

  it('waits 20 seconds for an adapter without timeoutMs', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const received = vi.fn()
    void askAdapter(update, () => new Promise(() => undefined)).then(received)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(received).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(received.mock.calls).toMatchObject([[{ status: 'failed', reason: 'timeout' }]])
  })

  it('ends when its signal aborts, without a report', async () => {
    const leaving = new AbortController()
    const asked = askAdapter(update, () => new Promise(() => undefined), { signal: leaving.signal })
    leaving.abort()
    expect(await asked).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(reported).not.toHaveBeenCalled()
  })
})
