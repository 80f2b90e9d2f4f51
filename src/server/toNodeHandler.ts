import type { IncomingMessage, ServerResponse } from 'node:http'

import { answer } from './answer.js'
import { Problem } from './problem.js'

// A client that was answered early may still be sending: cutting it off at once could cost it the answer.
const lingerMs = 2_000

/**
 * Mounts a relay, or any `Request` → `Response` handler, on node:http, Express and their like:
 * `app.post('/checkout', toNodeHandler(relay))`. `req` is the relay's context. The body must be unread, so the relay
 * stands before body parsers such as `express.json()`; otherwise the answer is a 500 with that advice.
 */
export function toNodeHandler<R extends IncomingMessage = IncomingMessage>(
  relay: (request: Request, context?: R) => Promise<Response>,
): (req: R, res: ServerResponse) => void {
  return (req, res) => {
    const client = new AbortController()
    res.on('close', () => {
      if (!res.writableFinished) client.abort(new DOMException('The client went away.', 'AbortError'))
    })
    res.on('finish', () => letGo(req))
    const request = toRequest(req, client.signal)
    const response = request instanceof Problem ? Promise.resolve(answer(request)) : relay(request, req)
    response.then((given) => send(given, res)).catch(() => res.destroy())
  }
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  res.statusCode = response.status
  for (const [name, value] of response.headers) res.appendHeader(name, value)
  if (response.status !== 204) res.setHeader('content-length', body.byteLength)
  res.end(body)
}

function letGo(req: IncomingMessage): void {
  if (req.complete) return
  req.resume()
  setTimeout(() => req.destroy(), lingerMs).unref()
}

function toRequest(req: IncomingMessage & { originalUrl?: string }, signal: AbortSignal): Request | Problem {
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  if (hasBody && req.readableDidRead) {
    const advice = 'Mount the relay before express.json() and other body parsers, or leave its path out of them.'
    return new Problem(500, `The body was read before the relay got the request. ${advice}`)
  }
  const host = req.headers.host ?? req.headers[':authority']
  const scheme = 'encrypted' in req.socket && req.socket.encrypted ? 'https' : 'http'
  const path = req.originalUrl ?? req.url ?? '/' // Express cuts the mount path off `url`.
  const headers = Object.entries(req.headers).flatMap(([name, value = []]) =>
    // HTTP/2 has method and path among the headers.
    name.startsWith(':') ? [] : [value].flat().map((one): [string, string] => [name, one]),
  )
  const body = hasBody ? { body: toStream(req), duplex: 'half' } : {}
  try {
    if (!path.startsWith('/')) throw new TypeError('The target is no path.')
    return new Request(`${scheme}://${String(host)}${path}`, { method: req.method ?? 'GET', headers, signal, ...body })
  } catch {
    return new Problem(400, 'The host, the path or the method of the request is none.')
  }
}

/** Not `Readable.toWeb`, which reads ahead and destroys a request that is cancelled, so that its rest cannot be let go. */
function toStream(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = req.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
