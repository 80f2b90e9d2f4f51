import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'

import { describe, expect, it, onTestFinished } from 'vitest'

import { toNodeHandler } from '../../src/server/node.js'
import { post, serve, startRelay, updates } from './serve.js'

const text = JSON.stringify(updates.stripe)

const head = (length: number) =>
  `POST / HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n` +
  `Idempotency-Key: k\r\nContent-Length: ${length}\r\n\r\n`

/** A client that writes raw bytes, and what it has read so far. */
async function dial(port: number): Promise<{ socket: Socket; read(): string; closed: Promise<void> }> {
  let read = ''
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  socket.on('data', (bytes: Buffer) => (read += bytes.toString('latin1')))
  onTestFinished(() => void socket.destroy())
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  await new Promise((resolve) => socket.on('connect', resolve))
  return { socket, read: () => read, closed }
}

describe('toNodeHandler', () => {
  it('passes on method, path, headers, cookies and bytes, and returns status, headers, cookies and bytes', async () => {
    const seen: unknown[] = []
    const { url } = await serve(
      toNodeHandler(async (request, context) => {
        const { method, url: target } = request
        seen.push(method, new URL(target).pathname, request.headers.get('cookie'), context?.method)
        const headers = new Headers([
          ['x-own', 'ä'],
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ])
        return new Response(await request.arrayBuffer(), { status: 207, headers })
      }),
    )
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
    const headers = { cookie: 'a=1; b=2' }
    const answer = await fetch(`${url}/checkout?x=1`, { method: 'PUT', body: bytes, headers })
    expect(seen).toEqual(['PUT', '/checkout', 'a=1; b=2', 'PUT'])
    expect([answer.status, answer.headers.get('x-own')]).toEqual([207, 'ä'])
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  })

  it('passes on the full path under an Express mount', async () => {
    const paths: string[] = []
    const handle = toNodeHandler(async (request) => {
      paths.push(new URL(request.url).pathname)
      return new Response()
    })
    const { url } = await serve((req, res) =>
      handle(Object.assign(req, { originalUrl: '/api/checkout', url: '/' }), res),
    )
    await fetch(url)
    expect(paths).toEqual(['/api/checkout'])
  })

  it('uses an https URL for a request on an encrypted socket', async () => {
    const urls: string[] = []
    const handle = toNodeHandler(async (request) => {
      urls.push(request.url)
      return new Response()
    })
    const { port } = await serve((req, res) => {
      Object.assign(req.socket, { encrypted: true })
      handle(req, res)
    })
    for (const host of ['shop.example', 'shop.example:443', 'shop.example:80']) {
      const { socket, read } = await dial(port)
      socket.write(`GET /x HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await expect.poll(read).toContain('HTTP/1.1 200')
    }
    expect(urls).toEqual(['https://shop.example/x', 'https://shop.example/x', 'https://shop.example:80/x'])
  })

  it('reads a body of exactly 32 kB', async () => {
    const { post: send } = await startRelay()
    const spaces = ' '.repeat(32_768 - Buffer.byteLength(text))
    expect((await send(text + spaces)).status).toBe(200)
    expect((await send(`${text + spaces} `)).status).toBe(413)
  })

  it('tells the developer that a body parser ran first, instead of hanging', async () => {
    const relay = () => Promise.resolve(new Response('never'))
    const { url } = await serve((req: IncomingMessage & { body?: unknown }, res) => {
      const chunks: Buffer[] = []
      // As express.json() does.
      req
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          req.body = JSON.parse(Buffer.concat(chunks).toString())
          toNodeHandler(relay)(req, res)
        })
    })
    const answer = await post(url, updates.stripe)
    expect(answer.status).toBe(500)
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/before express\.json\(\)/)
  })

  it('answers 413 to a body that announces too many bytes, and the client can read the answer', async () => {
    const { port, sandbox } = await startRelay()
    const { socket, read } = await dial(port)
    socket.write(head(50_000_000))
    socket.write(Buffer.alloc(200_000, ' '))
    await expect.poll(read).toContain('HTTP/1.1 413')
    const chunked = await dial(port)
    chunked.socket.write(head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'))
    chunked.socket.write(`10000\r\n${' '.repeat(0x10000)}\r\n`)
    await expect.poll(chunked.read).toContain('HTTP/1.1 413')
    expect(sandbox.requests).toEqual([])
    const start = performance.now()
    await chunked.closed
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('answers 408 to a body that arrives too slowly, and closes the connection', async () => {
    const { port, log } = await startRelay()
    const { socket, read, closed } = await dial(port)
    socket.write(head(text.length))
    const drip = setInterval(() => socket.write(' '), 100)
    onTestFinished(() => clearInterval(drip))
    await expect.poll(read, { timeout: 7000 }).toContain('HTTP/1.1 408')
    await closed
    expect(log).toMatchObject([{ status: 408, step: 'body' }])
  })

  it('serves others while 200 slow clients keep their requests open', async () => {
    const { port, post: send } = await startRelay()
    const slow = await Promise.all(Array.from({ length: 200 }, () => dial(port)))
    for (const { socket } of slow) socket.write(`${head(text.length)}{`)
    const before = process.memoryUsage().rss
    const times: number[] = []
    for (let i = 0; i < 50; i += 1) {
      const start = performance.now()
      expect((await send(updates.stripe)).status).toBe(200)
      times.push(performance.now() - start)
    }
    // A busy machine may delay some; blocking would delay all.
    expect(times.toSorted((a, b) => a - b).at(25)).toBeLessThan(250)
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  it('reads a body in pieces, and notices when the connection is cut', async () => {
    const { port, log } = await startRelay()
    const whole = await dial(port)
    whole.socket.write(head(new TextEncoder().encode(text).length))
    for (const piece of text.match(/.{1,50}/gs) ?? []) whole.socket.write(piece)
    await expect.poll(whole.read).toContain('"status":"saved"')
    const cut = await dial(port)
    cut.socket.write(`${head(text.length)}{"shipping`)
    await expect.poll(() => log.length).toBe(1)
    cut.socket.destroy()
    await expect.poll(() => log).toMatchObject([{ status: 200 }, { status: 499 }])
  })

  it('passes the request head to resolveSession, and aborts its signal when the client leaves', async () => {
    const seen: unknown[] = []
    const { port } = await startRelay('stripe', {
      resolveSession: async (request) => {
        const { method, url, headers, signal } = request
        seen.push(method, new URL(url).pathname, headers.get('cookie'), signal.aborted, await request.text())
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        seen.push((signal.reason as Error).message)
        return null
      },
    })
    const { socket } = await dial(port)
    socket.write(head(text.length).replace('POST / ', 'POST /checkout?x=1 ').replace('\r\n', '\r\nCookie: cart=1\r\n'))
    await expect.poll(() => seen).toEqual(['POST', '/checkout', 'cart=1', false, ''])
    socket.destroy()
    await expect.poll(() => seen.at(-1)).toBe('The client closed the connection.')
  })

  it('returns one aborted signal, each time, when it is read after the client has left', async () => {
    const seen: unknown[] = []
    const { port, log } = await startRelay('stripe', {
      resolveSession: async (request) => {
        seen.push('asked')
        await expect.poll(() => log.length).toBe(1)
        seen.push(request.signal.aborted, (request.signal.reason as Error).name, request.signal === request.signal)
        return null
      },
    })
    const { socket } = await dial(port)
    socket.write(head(text.length))
    await expect.poll(() => seen).toEqual(['asked'])
    socket.destroy()
    await expect.poll(() => seen).toEqual(['asked', true, 'AbortError', true])
    expect(log).toMatchObject([{ status: 499, step: 'session' }])
  })

  it('tells the developer that resolveSession read the body', async () => {
    const { post: send, log } = await startRelay('stripe', {
      resolveSession: async (_request, context) => {
        const req = context as IncomingMessage
        for await (const _ of req) continue
        return 'cs_test_1'
      },
    })
    expect((await send(updates.stripe)).status).toBe(500)
    expect(log).toMatchObject([
      { step: 'body', detail: expect.stringContaining('resolveSession read the body') as string },
    ])
  })

  it('gives the same answer for a wrapped relay', async () => {
    const { relay, url } = await startRelay()
    const wrapped = await serve(toNodeHandler((request) => relay(request)))
    const answer = async (each: string) => {
      const response = await post(each, updates.stripe)
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return { status: response.status, headers, body: await response.text() }
    }
    const direct = await answer(url)
    expect(direct.body).toContain('"status":"saved"')
    expect(await answer(wrapped.url)).toEqual(direct)
  })

  it.each(['GET http://evil.example/ HTTP/1.1', 'TRACE / HTTP/1.1', 'POST //evil.example/x HTTP/1.1'])(
    'keeps running, and keeps its own host in the URL, for %s',
    async (line) => {
      const urls: string[] = []
      const { port } = await serve(
        toNodeHandler(async (request) => {
          urls.push(request.url)
          return new Response('ok')
        }),
      )
      const { socket, read } = await dial(port)
      socket.write(`${line}\r\nHost: shop.example\r\nContent-Length: 0\r\n\r\n`)
      await expect.poll(read).toMatch(/^HTTP\/1.1 (200|400|405)/)
      for (const url of urls) expect(new URL(url).host).toBe('shop.example')
    },
  )

  it('leaves no call open after 200 clients hang up', async () => {
    let open = 0
    const provider = await serve((req) => {
      open += 1
      req.on('close', () => (open -= 1))
    })
    const { url, log } = await startRelay('stripe', {}, { baseUrl: provider.url })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': 'k' }
    for (let round = 0; round < 4; round += 1) {
      const leaving = new AbortController()
      const init = { method: 'POST', headers, body: text, signal: leaving.signal }
      const calls = Array.from({ length: 50 }, () => fetch(url, init).catch(() => 'gone'))
      await expect.poll(() => open, { timeout: 5000 }).toBe(50)
      leaving.abort()
      expect(new Set(await Promise.all(calls))).toEqual(new Set(['gone']))
      await expect.poll(() => open, { timeout: 5000 }).toBe(0)
    }
    expect(log.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 499))
  }, 60_000)
})
