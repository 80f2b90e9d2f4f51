import type { IncomingMessage, ServerResponse } from 'node:http'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { type AdapterOptions, createAdapter } from '../../src/adapter/createAdapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues } from '../../src/testing/index.js'
import { serve } from '../server/serve.js'

const { contact } = exampleValues('US')
const update = { contact }
const other = { contact: { ...contact, email: 'other@example.com' } }

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

type Take = (response: ServerResponse, request: IncomingMessage) => unknown
const say =
  (status: number, headers: Record<string, string> = {}, body = ''): Take =>
  (response) =>
    response.writeHead(status, headers).end(body)
const cut: Take = (response) => response.destroy()
const hang: Take = () => undefined
const stall: Take = (response) => response.writeHead(200).write('{')

/** A page and a merchant's server behind a socket, whose next answers are `script`, then 204. */
async function open(script: Take[] = [], options: Partial<AdapterOptions> = {}) {
  const seen: { key: unknown; body: string; at: number; isOpen: () => boolean }[] = []
  const { url } = await serve(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push({
      key: request.headers['idempotency-key'],
      body,
      at: performance.now(),
      isOpen: () => !response.destroyed,
    })
    ;(script.shift() ?? say(204))(response, request)
  })
  const adapter = createAdapter({
    send: (sent, { signal, idempotencyKey }) =>
      fetch(url, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(sent),
        signal,
      }),
    ...options,
  })
  const save = (given: SessionUpdate = update) => enqueueWrite(adapter, given)
  return {
    seen,
    save,
    keys: () => seen.map(({ key }) => key),
    bodies: () => seen.map(({ body }) => JSON.parse(body) as object),
  }
}

describe('a save to a server of the merchant', () => {
  it.each<[string, Take[], number, object]>([
    ['is done after 204', [say(204)], 1, { status: 'saved', saved: ['contact'] }],
    ['is repeated after 500', [say(500)], 2, { status: 'saved' }],
    ['is repeated after 429', [say(429, { 'retry-after': '0' })], 2, { status: 'saved' }],
    ['is repeated after a cut', [cut], 2, { status: 'saved' }],
    ['is repeated after a web page instead of JSON', [say(200, {}, '<p>Log in')], 2, { status: 'saved' }],
    ['is tried three times in all', [say(503), cut, say(500)], 3, { reason: 'unavailable', retryable: true }],
    ['is not repeated after a conflict', [say(409)], 1, { reason: 'conflict', retryable: false }],
    ['is repeated after a conflict with Retry-After', [say(409, { 'retry-after': '0' })], 2, { status: 'saved' }],
    ['is not repeated after 401', [say(401)], 1, { reason: 'unauthorized' }],
    ['is not repeated after 404', [say(404)], 1, { reason: 'ended', retryable: false }],
    ['is not repeated after 422', [say(422)], 1, { status: 'rejected' }],
    [
      'is not repeated after a long Retry-After',
      [say(503, { 'retry-after': '60' })],
      1,
      { reason: 'unavailable', retryAfterMs: 60_000 },
    ],
  ])('%s', async (_name, script, requests, result) => {
    const { save, seen } = await open(script)
    expect(await save()).toMatchObject(result)
    expect(seen).toHaveLength(requests)
  })

  it('waits as long as Retry-After asks', async () => {
    const { save, seen } = await open([say(503, { 'retry-after': '2' })])
    expect(await save()).toMatchObject({ status: 'saved' })
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(1950)
  })

  it('uses a new idempotency key after an answer, and the same one after a cut', async () => {
    const { save, keys } = await open([say(500), cut, say(204), say(500)])
    await save()
    const [first, second, third] = keys()
    expect([first === second, second === third]).toEqual([false, true])
    await save()
    expect(new Set(keys()).size).toBe(4)
  })

  it('ends at its deadline when the server hangs or stalls, aborts the request, and sends the next update', async () => {
    for (const silent of [hang, stall]) {
      const { save, seen, bodies } = await open([silent], { timeoutMs: 300 })
      expect(await save()).toMatchObject({ status: 'failed', reason: 'timeout', retryable: true })
      await expect.poll(() => seen[0]?.isOpen()).toBe(false)
      expect(await save(other)).toMatchObject({ status: 'saved' })
      expect(bodies()).toEqual([update, other])
    }
  })

  it('does not report an error of read when the deadline ends the body', async () => {
    const faults = vi.spyOn(console, 'error').mockReturnValue()
    const read = async (response: Response) => (await response.json()) as SessionUpdateResult
    const { save, seen } = await open([stall], { timeoutMs: 300, read })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'timeout' })
    await expect.poll(() => seen[0]?.isOpen()).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(faults).not.toHaveBeenCalled()
  })

  it('ends at its deadline even when send ignores the signal', async () => {
    const { save } = await open([], { timeoutMs: 100, send: () => new Promise(() => undefined) })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'timeout' })
  })

  it('delays a newer update after a 504 until the older one can no longer arrive', async () => {
    const { save, seen } = await open([say(504)], { timeoutMs: 600 })
    expect(await save()).toMatchObject({ reason: 'timeout' })
    expect(await save(other)).toMatchObject({ status: 'saved' })
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(550)
  })

  it('sends one write at a time, and then the newest of the waiting ones', async () => {
    const answers: (() => void)[] = []
    const { save, bodies } = await open([(response) => answers.push(() => response.writeHead(204).end())])
    const first = save()
    await expect.poll(() => bodies().length).toBe(1)
    const results = [save({ contact: { ...contact, email: 'b@example.com' } }), save(other)]
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(bodies()).toHaveLength(1)
    answers[0]?.()
    expect((await Promise.all([first, ...results])).map(({ status }) => status)).toEqual(['saved', 'saved', 'saved'])
    expect(bodies()).toEqual([update, other])
  })

  it('sends nothing while the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { save, seen } = await open([], { retry: { attempts: 1 } })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'offline' })
    expect(seen).toEqual([])
  })

  it('warns that send threw, because the outcome is unknown', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    const send = () => Promise.reject(new TypeError('cart is undefined'))
    const { save } = await open([], { send, retry: { attempts: 2 } })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'unavailable', retryable: true })
    expect(warned.mock.calls.flat().join()).toContain(
      'createAdapter: send threw, so the outcome is unknown. Return a result if you know it. TypeError: cart',
    )
  })

  it('does not treat the login page behind a redirect as a save', async () => {
    const { save, seen } = await open([say(303, { location: '/login' }), say(200, {}, '<form>Log in')], {
      retry: { attempts: 1 },
    })
    expect(await save()).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(seen).toHaveLength(2)
  })
})
