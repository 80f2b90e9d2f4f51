import { connect as connectHttp2, createServer } from 'node:http2'
import { type AddressInfo, connect } from 'node:net'

import { describe, expect, it, onTestFinished } from 'vitest'

import { createRelay, type RelayLogEntry } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { serve, startRelay, updates } from './serve.js'

const body = JSON.stringify(updates.stripe)
const listed = 'https://shop.example'

/** Writes a raw request and returns its answer. */
function send(port: number, line: string, headers: Record<string, string>, content = ''): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    socket.on('data', (bytes: Buffer) => (text += bytes.toString('latin1')))
    socket.on('close', () => resolve(text)).on('error', () => undefined)
    socket.write(`${[line, ...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${content}`, 'latin1')
  })
}

const usual = {
  Host: 'shop.example',
  'Content-Type': 'application/json',
  'Sec-Fetch-Site': 'same-origin',
  'Idempotency-Key': 'k',
  'Content-Length': String(Buffer.byteLength(body)),
}
const methods = [
  'TRACE',
  'GET',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'QUERY',
  'LINK',
  'PURGE',
  'PROPFIND',
  'SEARCH',
  'M-SEARCH',
]

describe('The relay on node:http', () => {
  it.each(methods.filter((method) => method !== 'QUERY'))('answers 405 to %s, and logs it once', async (method) => {
    const { port, log, sandbox } = await startRelay()
    const answer = await send(port, `${method} /checkout HTTP/1.1`, { Host: 'shop.example' })
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
    expect(answer).toMatch(/\r\nallow: POST\r\n/i)
    expect(answer).toMatch(/\r\ncache-control: no-store\r\n/i)
    expect(log).toMatchObject([{ status: 405, step: 'request' }])
    expect(sandbox.requests).toEqual([])
  })

  it('answers 405 to TRACE for a wrapped relay', async () => {
    const { relay } = await startRelay()
    const { port } = await serve(toNodeHandler((request) => relay(request)))
    const answer = await send(port, 'TRACE /checkout HTTP/1.1', { Host: 'shop.example' })
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  })

  it.each([
    'a.example/admin?x=',
    'a.example/',
    'a.example#',
    'a.example?',
    'a.example\\x',
    'user@a.example',
    'user:secret@a.example',
    '0x7f.1',
    '127.1',
    '%61.example',
    'b\u00fccher.example',
    'a example',
    'a.example:99999',
    'a.example:x',
    'a.example:',
    '[::1',
    '[0:0:0:0:0:0:0:1]',
    'a"b',
    'a.example, b.example',
    '',
  ])('answers 400 to the host %j, logs it once, and does not call resolveSession', async (host) => {
    const urls: string[] = []
    const { port, log, sandbox } = await startRelay('stripe', { resolveSession: ({ url }) => (urls.push(url), 'cs_1') })
    expect(await send(port, 'POST /checkout HTTP/1.1', { ...usual, Host: host }, body)).toMatch(/^HTTP\/1\.1 400 /)
    expect(log).toMatchObject([{ status: 400, step: 'request' }])
    expect(urls).toEqual([])
    expect(sandbox.requests).toEqual([])
  })

  it.each([
    ['shop.example', 'http://shop.example/checkout?a=b'],
    ['SHOP.example', 'http://shop.example/checkout?a=b'],
    ['shop.example:80', 'http://shop.example/checkout?a=b'],
    ['shop.example:3000', 'http://shop.example:3000/checkout?a=b'],
    ['my_service:3000', 'http://my_service:3000/checkout?a=b'],
    ['xn--bcher-kva.example', 'http://xn--bcher-kva.example/checkout?a=b'],
    ['127.0.0.1', 'http://127.0.0.1/checkout?a=b'],
    ['[::1]:3000', 'http://[::1]:3000/checkout?a=b'],
    ['localhost', 'http://localhost/checkout?a=b'],
  ])('accepts the host %s', async (host, expected) => {
    const urls: string[] = []
    const { port } = await startRelay('stripe', { resolveSession: ({ url }) => (urls.push(url), 'cs_1') })
    const answer = await send(port, 'POST /checkout?a=b HTTP/1.1', { ...usual, Host: host }, body)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(urls).toEqual([expected])
  })

  it.each(['http://evil.example/', '*'])('answers 400 to the target %s, and logs it once', async (target) => {
    const { port, log } = await startRelay()
    expect(await send(port, `POST ${target} HTTP/1.1`, usual, body)).toMatch(/^HTTP\/1\.1 400 /)
    expect(log).toMatchObject([{ status: 400, step: 'request' }])
  })

  it('logs that a body parser ran first, and lets a listed page read the answer', async () => {
    const log: RelayLogEntry[] = []
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    const options = { upstream, resolveSession: () => 'cs_1', origins: [listed] }
    const handle = toNodeHandler(createRelay<string>({ ...options, log: (entry) => log.push(entry) }))
    const { port } = await serve((req, res) => void req.resume().on('end', () => handle(req, res)))
    const answer = await send(port, 'POST / HTTP/1.1', { ...usual, Origin: listed }, body)
    expect(answer).toMatch(/^HTTP\/1\.1 500 /)
    expect(answer).toMatch(new RegExp(`access-control-allow-origin: ${listed}`, 'i'))
    expect(log).toMatchObject([
      { status: 500, step: 'request', detail: expect.stringContaining('express.json') as string },
    ])
  })
})

describe('The relay over HTTP/2', () => {
  async function start() {
    const log: RelayLogEntry[] = []
    const urls: string[] = []
    let calls = 0
    const relay = createRelay({
      upstream: stripeUpstream({
        secretKey: 'sk_test_1',
        fetch: () => Promise.resolve(Response.json({ id: 'cs_1', object: 'checkout.session', n: (calls += 1) })),
      }),
      resolveSession: ({ url }) => (urls.push(url), 'cs_1'),
      log: (entry) => log.push(entry),
    })
    const handle = toNodeHandler(relay)
    const server = createServer((req, res) => handle(req as never, res as never))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    onTestFinished(() => {
      client.destroy()
      server.close()
    })
    const ask = (method: string, more: Record<string, string> = {}) =>
      new Promise<number>((resolve, reject) => {
        const headers = {
          ':method': method,
          ':path': '/checkout',
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'idempotency-key': 'k',
          ...more,
        }
        const stream = client.request(headers, { endStream: false })
        stream.on('response', ({ ':status': status }) => resolve(Number(status))).on('error', reject)
        stream.resume().end(body)
      })
    return { ask, log, urls, calls: () => calls }
  }

  it('saves an update', async () => {
    const { ask, log, urls } = await start()
    expect(await ask('POST', { ':authority': 'shop.example' })).toBe(200)
    expect(log).toMatchObject([{ status: 200, step: 'saved' }])
    expect(urls).toEqual(['http://shop.example/checkout'])
  })

  it.each([...methods, 'post', 'Post', 'options', 'get', 'patch'])(
    'answers 405 to %s, and logs it once',
    async (method) => {
      const { ask, log, calls } = await start()
      expect(await ask(method)).toBe(405)
      expect(log).toMatchObject([{ status: 405, step: 'request' }])
      expect(calls()).toBe(0)
    },
  )

  it('answers 400 to an invalid authority', async () => {
    const { ask, log } = await start()
    expect(await ask('POST', { ':authority': '127.1' })).toBe(400)
    expect(log).toMatchObject([{ status: 400 }])
  })
})
