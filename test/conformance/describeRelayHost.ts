import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, exampleValues, type Sandbox } from '../../src/testing/index.js'
import { listen } from '../server/listen.js'
import { createRelayUnderTest } from '../server/relayUnderTest.js'

/** A server that runs the relay under test. */
export interface RelayHost {
  url: string
  close(): Promise<void>
}

interface RelayCase {
  status: number
  method?: string
  /** `undefined` removes one of the usual headers. */
  headers?: Record<string, string | undefined>
  body?: BodyInit | (() => BodyInit)
  /** The provider's answer to the request. */
  provider?: () => Response
}

const { shippingAddress } = exampleValues('DE')
const json = (line1: string, more: object = {}) =>
  JSON.stringify({ shippingAddress: { ...shippingAddress, line1 }, shippingOptions: { selected: 'std' }, ...more })
const unicode = 'Straße 1 – 東京 👩‍👩‍👧'
// Without Content-Length, just over 32 kB: some hosts cut off a client that is still sending when the answer arrives.
const inPieces = () =>
  new ReadableStream({
    start(controller) {
      for (let piece = 0; piece < 33; piece += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(1000)))
      controller.close()
    },
  })

const cases: Record<string, RelayCase> = {
  'an update': { status: 200, body: json(unicode) },
  'an update from the own origin in an older browser': {
    status: 200,
    headers: { 'sec-fetch-site': undefined, origin: 'own' },
    body: json('a'),
  },
  'an update from a listed origin': {
    status: 200,
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' },
    body: json('a'),
  },
  'a value that our schema refuses': { status: 200, body: json('') },
  'a value that the provider refuses': { status: 200, body: json('test reject postalCode') },
  'a choice that is not offered': { status: 200, body: json('a', { shippingOptions: { selected: 'no' } }) },
  'a session that has ended': { status: 200, body: json('test ended') },
  'a key that the provider refuses': {
    status: 200,
    body: json('a'),
    provider: () => Response.json({ error: {} }, { status: 401 }),
  },
  'an unknown key': { status: 400, body: json('a', { metadata: {} }) },
  'a body that is not JSON': { status: 400, body: '{' },
  'a body that is not UTF-8': { status: 400, body: new Uint8Array([0x22, 0xff, 0x22]) },
  'no idempotency key': { status: 400, headers: { 'idempotency-key': undefined }, body: json('a') },
  'no session': { status: 401, headers: { cookie: undefined }, body: json('a') },
  'a foreign origin': {
    status: 403,
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    body: json('a'),
  },
  'neither Origin nor Sec-Fetch-Site': { status: 403, headers: { 'sec-fetch-site': undefined }, body: json('a') },
  'another method': { status: 405, method: 'GET' },
  'another method with a body': { status: 405, method: 'PUT', body: json('a') },
  'a body that is too long': { status: 413, body: 'x'.repeat(1_000_000) },
  'a body that is too long and comes in pieces': { status: 413, body: inPieces },
  'another content type': { status: 415, headers: { 'content-type': 'text/plain' }, body: json('a') },
  'a provider that fails': { status: 502, body: json('a'), provider: () => new Response('busy', { status: 503 }) },
  'a provider that hangs up': { status: 502, body: json('test cut') },
  'a provider that is silent': { status: 504, body: json('test slow 5000') },
  'the preflight of a listed origin': {
    status: 204,
    method: 'OPTIONS',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' },
  },
  'the preflight of a foreign origin': {
    status: 403,
    method: 'OPTIONS',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  },
}

/** Every header that the relay sets on any answer. */
const ownHeaders = [
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
  'content-security-policy',
  'content-type',
  'allow',
  'vary',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-max-age',
]

/** A host must answer over a socket exactly what the relay returns when it is called: status, headers and body. */
export function describeRelayHost(name: string, start: (provider: string) => Promise<RelayHost>): void {
  describe(`the relay on ${name}`, () => {
    let sandbox: Sandbox
    let provider: RelayHost
    let host: RelayHost

    beforeAll(async () => {
      sandbox = createSandbox('stripe')
      provider = await listen(toNodeHandler((request) => sandbox.fetch(request)))
      host = await start(provider.url)
    }, 60_000)
    afterAll(async () => {
      await host?.close()
      await provider.close()
    })

    it.each(Object.entries(cases))('answers %s', async (_case, each) => {
      if (each.provider) {
        sandbox.answerNext(each.provider)
        sandbox.answerNext(each.provider)
      }
      const call = createRelayUnderTest(provider.url)
      const [called, answered] = await Promise.all([
        call(new Request(host.url, toInit(each, host.url))).then(read),
        fetch(host.url, toInit(each, host.url)).then(read),
      ])
      expect(answered.status).toBe(each.status)
      expect(answered).toEqual(called)
    })

    it('passes every character on to the provider', async () => {
      const answer = await sendUpdate(host.url, unicode)
      expect(await answer.json()).toMatchObject({ status: 'saved', session: { summary: { id: 'cs_test_1' } } })
      expect(sandbox.session()).toMatchObject({
        collected_information: { shipping_details: { address: { line1: unicode } } },
        shipping_options: [{ shipping_rate_data: { display_name: 'Standard' } }],
      })
    })
  })
}

/** Sends an update as the page of a shopper does. */
export const sendUpdate = (url: string, line1 = '1 Main St'): Promise<Response> =>
  fetch(url, toInit({ status: 200, body: json(line1) }, url))

let keys = 0

function toInit({ method = 'POST', headers, body }: RelayCase, url: string): RequestInit {
  const all = {
    'content-type': 'application/json',
    cookie: 'cart=1',
    'sec-fetch-site': 'same-origin',
    'idempotency-key': `key-${(keys += 1)}`,
    ...headers,
    ...(headers?.origin === 'own' && { origin: new URL(url).origin }),
  }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const content = typeof body === 'function' ? body() : body
  const init = { method, headers: given, ...(content !== undefined && { body: content }) }
  return content instanceof ReadableStream ? Object.assign(init, { duplex: 'half' }) : init
}

async function read(answer: Response) {
  const headers = Object.fromEntries(ownHeaders.map((name) => [name, answer.headers.get(name)]))
  return { status: answer.status, headers, body: await answer.text() }
}
