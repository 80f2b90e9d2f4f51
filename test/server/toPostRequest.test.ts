import type { IncomingMessage } from 'node:http'

import { describe, expect, it } from 'vitest'

import { startRelay, updates } from './serve.js'

/** Calls `look` on the request in resolveSession and returns its result. */
async function look<T>(at: (request: Request) => T | Promise<T>): Promise<T> {
  let seen: { found: T } | undefined
  const { post } = await startRelay('stripe', {
    resolveSession: async (request) => {
      seen = { found: await at(request) }
      return null
    },
  })
  expect((await post(updates.stripe, { cookie: 'cart=1', origin: 'https://shop.example' })).status).toBe(401)
  if (!seen) throw new Error('The relay did not ask for the session.')
  return seen.found
}

describe('The request that resolveSession gets on node:http', () => {
  it('is a Request, with method, URL and headers', async () => {
    const [isRequest, tag, method, url, cookie, same] = await look((request) => [
      request instanceof Request,
      Object.prototype.toString.call(request),
      request.method,
      request.url,
      request.headers.get('cookie'),
      request.headers === request.headers && request.headers instanceof Headers,
    ])
    expect([isRequest, tag, method, cookie, same]).toEqual([true, '[object Request]', 'POST', 'cart=1', true])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  it('is accepted by new Request, and can be cloned', async () => {
    const read = ({ method, url, headers }: Request) => [method, new URL(url).pathname, headers.get('cookie')]
    const seen = await look((request) => [
      read(new Request(request)),
      read(request.clone()),
      read(new Request('http://x.example/other', request)),
      read(new Request(request, { headers: { cookie: 'own=1' } })),
    ])
    expect(seen).toEqual([
      ['POST', '/', 'cart=1'],
      ['POST', '/', 'cart=1'],
      ['POST', '/other', 'cart=1'],
      ['POST', '/', 'own=1'],
    ])
  })

  it('has every other member, and no body', async () => {
    const seen = await look(async (request) => [
      [request.mode, request.credentials, request.redirect, request.bodyUsed, request.body],
      [request.signal instanceof AbortSignal, request.signal.aborted, request.signal === request.signal],
      [await request.clone().text(), await request.json().catch((error: Error) => error.name)],
    ])
    expect(seen[0]).toEqual(['cors', 'same-origin', 'follow', false, null])
    expect(seen.slice(1)).toEqual([
      [true, false, true],
      ['', 'SyntaxError'],
    ])
  })

  it('aborts the signal of its copies when the client leaves', async () => {
    const seen: unknown[] = []
    const { url } = await startRelay('stripe', {
      resolveSession: async (request, context) => {
        const copies = [request.signal, request.clone().signal, new Request(request).signal]
        const req = context as IncomingMessage
        req.socket.destroy()
        await expect.poll(() => copies.every(({ aborted }) => aborted)).toBe(true)
        seen.push('told')
        return null
      },
    })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': 'k' }
    const body = JSON.stringify(updates.stripe)
    await expect(fetch(url, { method: 'POST', headers, body })).rejects.toThrow()
    await expect.poll(() => seen).toEqual(['told'])
  })
})
