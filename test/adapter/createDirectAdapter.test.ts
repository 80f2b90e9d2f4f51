import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'

import { createDirectAdapter } from '../../src/adapter/createDirectAdapter.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { emptyValues } from '../../src/sections/emptyValues.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const { contact, billingAddress } = emptyValues({
  contact: { email: 'ann@example.com', firstName: 'Ann', lastName: 'Lee' },
  billingAddress: { line1: '1 Main St', city: 'Perth', country: 'AU' },
})
const sessionId = '2489e9ad-2ee2-8e00-8ec9-32d5f69181c0'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

interface Received {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

async function provider(answer: (response: ServerResponse, n: number) => void) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ method: request.method, url: request.url, headers: request.headers, body })
    answer(response, received.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { received, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const fastspringSession = { checkoutPath: 'shop/popup-main', sessionId: 'S1' }

describe('createDirectAdapter', () => {
  it('sends a FastSpring buyer’s data without credentials', async () => {
    const { received, baseUrl } = await provider((response) => response.end('{"billToContact":{}}'))
    const adapter = createDirectAdapter({ provider: fastspring, session: fastspringSession, baseUrl })
    expect(await adapter.update({ contact }, options)).toEqual({ status: 'saved', saved: ['contact'] })
    expect(received).toMatchObject([{ method: 'PUT', url: '/v2/checkouts/shop/popup-main/sessions/S1/customer' }])
    expect(received[0]?.headers.authorization).toBeUndefined()
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      billToContact: { email: 'ann@example.com', firstName: 'Ann', lastName: 'Lee' },
    })
  })

  it('reads an answer up to 1 MB, and stops reading a longer one', async () => {
    let sent = 0
    const { baseUrl } = await provider((response) => {
      const chunk = ' '.repeat(65_536)
      const more = (): void => {
        sent += chunk.length
        if (sent < 50_000_000 && !response.destroyed) response.write(chunk, more)
      }
      response.write('{"taxId":"1"', more)
    })
    const session = fastspringSession
    const adapter = createDirectAdapter({ provider: fastspring, session, baseUrl, retry: { attempts: 1 } })
    expect(await adapter.update({ contact }, options)).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(sent).toBeLessThan(20_000_000)
  })

  it('treats null as an absent option', async () => {
    const { baseUrl } = await provider((response) => setTimeout(() => response.end('{}'), 20))
    const absent = { timeoutMs: null as never, retry: null as never, fetch: null as never }
    const adapter = createDirectAdapter({ provider: fastspring, session: fastspringSession, baseUrl, ...absent })
    expect(adapter.timeoutMs).toBeGreaterThan(20_000)
    expect(await adapter.update({ contact }, options)).toMatchObject({ status: 'saved' })
  })

  it('sends no idempotency key, because no provider that a browser can call reads one', async () => {
    const { received, baseUrl } = await provider((response) => response.end('{}'))
    await createDirectAdapter({ provider: fastspring, session: fastspringSession, baseUrl }).update(
      { contact },
      options,
    )
    expect(received[0]?.headers['idempotency-key']).toBeUndefined()
  })

  it('asks for Topiic’s session before each attempt, and treats 204 as success', async () => {
    const { received, baseUrl } = await provider((response, n) => response.writeHead(n === 1 ? 503 : 204).end())
    let token = 0
    const session = () => Promise.resolve({ sessionId, token: `token-${(token += 1)}` })
    const adapter = createDirectAdapter({ provider: topiic, session, baseUrl })
    const result = await adapter.update({ contact, billingAddress }, options)
    expect(result).toEqual({ status: 'saved', saved: ['contact', 'billingAddress'] })
    expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ sessionId, firstName: 'Ann', country: 'AU' })
  })

  it('reports a refusal at its field, and does not follow redirects', async () => {
    const refusing = await provider((response) => {
      response
        .writeHead(400)
        .end('{"errors":[{"field":"customer.billToContact.email","errorCode":"INVALID_EMAIL_FORMAT"}]}')
    })
    const elsewhere = await provider((response) => response.end('{}'))
    const redirecting = await provider((response) => response.writeHead(307, { location: elsewhere.baseUrl }).end())
    const adapter = (baseUrl: string) =>
      createDirectAdapter({ provider: fastspring, session: fastspringSession, baseUrl, retry: { attempts: 1 } })
    expect(await adapter(refusing.baseUrl).update({ contact }, options)).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'contact.email', code: 'invalid-email' }],
    })
    expect(await adapter(redirecting.baseUrl).update({ contact }, options)).toMatchObject({ reason: 'unavailable' })
    expect(elsewhere.received).toEqual([])
  })

  it('sends no request when the provider stores nothing of the update', async () => {
    const { received, baseUrl } = await provider((response) => response.end('{}'))
    const { taxId } = emptyValues()
    const adapter = createDirectAdapter({ provider: fastspring, session: fastspringSession, baseUrl })
    expect(await adapter.update({ taxId }, options)).toEqual({ status: 'saved', saved: ['taxId'] })
    expect(received).toEqual([])
  })

  it('prefers its own baseUrl to that of the session', async () => {
    const [own, ofSession] = [
      await provider((response) => response.end()),
      await provider((response) => response.end()),
    ]
    const session = { baseUrl: ofSession.baseUrl, sessionId, token: 't' }
    const update = { contact, billingAddress }
    await createDirectAdapter({ provider: topiic, session, baseUrl: own.baseUrl }).update(update, options)
    expect([own.received.length, ofSession.received.length]).toEqual([1, 0])
    await createDirectAdapter({ provider: topiic, session }).update(update, options)
    expect([own.received.length, ofSession.received.length]).toEqual([1, 1])
  })

  it('ends the request at its deadline, and has a timeoutMs that covers three tries', async () => {
    let isClosed: (closed: boolean) => void = () => undefined
    const closed = new Promise<boolean>((resolve) => (isClosed = resolve))
    const { baseUrl } = await provider((response) => response.on('close', () => isClosed(true)))
    const given = { provider: fastspring, session: fastspringSession, baseUrl }
    const adapter = createDirectAdapter({ ...given, timeoutMs: 100, retry: { attempts: 1 } })
    expect(await adapter.update({ contact }, options)).toMatchObject({ reason: 'timeout' })
    expect(await closed).toBe(true)
    expect(createDirectAdapter(given).timeoutMs).toBe(21_000 + 3 * 25_000)
  })

  it('reports misconfigured for an unusable session or host, and sends nothing', async () => {
    const { received, baseUrl } = await provider((response) => response.end('{}'))
    const climbing = { ...fastspringSession, sessionId: '..' }
    const bad = createDirectAdapter({ provider: fastspring, session: climbing, baseUrl })
    expect(await bad.update({ contact }, options)).toMatchObject({ reason: 'misconfigured', retryable: false })
    const homeless = createDirectAdapter({ provider: topiic, session: { sessionId, token: 't' } })
    expect(await homeless.update({ contact }, options)).toMatchObject({ reason: 'misconfigured' })
    expect(received).toEqual([])
  })

  it('does not compile for a provider that needs a secret', () => {
    const secretKeyOnly = () => {
      // @ts-expect-error Stripe's call takes a secret key, so the provider has no wire for a browser.
      createDirectAdapter({ provider: stripe, session: 'cs_1' })
      // @ts-expect-error Checkout Page's call takes an API key.
      createDirectAdapter({ provider: checkoutPage, session: '1' })
    }
    expect(typeof secretKeyOnly).toBe('function')
  })
})
