import type { IncomingMessage, ServerResponse } from 'node:http'

import type { ByteReader } from '../providers/readBytes.js'
import { type Answer, answer } from './answer.js'
import { Problem } from './problem.js'
import { coreOf } from './relayCore.js'

type Handler<R> = (request: Request, context?: R) => Promise<Response>

// A client that was answered early may still be sending: cutting it off at once could cost it the answer.
const lingerMs = 2_000

/**
 * Mounts a relay, or any `Request` → `Response` handler, on node:http, Express and their like:
 * `app.post('/checkout', toNodeHandler(relay))`. `req` is the relay's context. The body must be unread, so the relay
 * stands before body parsers such as `express.json()`; otherwise the answer is a 500 with that advice.
 */
export function toNodeHandler<R extends IncomingMessage = IncomingMessage>(
  handler: Handler<R>,
): (req: R, res: ServerResponse) => void {
  return (req, res) => {
    const client = new AbortController()
    res.on('close', () => {
      if (!res.writableFinished) client.abort(new DOMException('The client went away.', 'AbortError'))
    })
    res.on('finish', () => letGo(req))
    handle(handler, req, client.signal)
      .then((given) => send(given, res))
      .catch(() => res.destroy())
  }
}

async function handle<R extends IncomingMessage>(
  handler: Handler<R>,
  req: R,
  signal: AbortSignal,
): Promise<Answer | Response> {
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  if (hasBody && req.readableDidRead) {
    const advice = 'Mount the relay before express.json() and other body parsers, or leave its path out of them.'
    return answer(new Problem(500, `The body was read before the relay got the request. ${advice}`))
  }
  const body = hasBody ? toReader(req) : undefined
  const core = coreOf(handler)
  const init = core ? {} : { signal, ...(body && { body: toStream(body), duplex: 'half' }) }
  const request = toRequest(req, init)
  if (request instanceof Problem) return answer(request)
  if (!core) return handler(request, req)
  // A signal that is handed to the constructor is copied, which costs more than to judge the update.
  Object.defineProperty(request, 'signal', { value: signal })
  return core(request, req, body)
}

async function send(given: Answer | Response, res: ServerResponse): Promise<void> {
  if (!(given instanceof Response)) {
    const { status, headers, body = '' } = given
    const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
    res.writeHead(status, { ...headers, ...length }).end(body)
    return
  }
  const body = Buffer.from(await given.arrayBuffer())
  res.statusCode = given.status
  for (const [name, value] of given.headers) res.appendHeader(name, value)
  if (given.status !== 204) res.setHeader('content-length', body.byteLength)
  res.end(body)
}

function letGo(req: IncomingMessage): void {
  if (req.complete) return
  req.resume()
  setTimeout(() => req.destroy(), lingerMs).unref()
}

function toRequest(req: IncomingMessage & { originalUrl?: string }, init: object): Request | Problem {
  const host = req.headers.host ?? req.headers[':authority']
  const scheme = 'encrypted' in req.socket && req.socket.encrypted ? 'https' : 'http'
  const path = req.originalUrl ?? req.url ?? '/' // Express cuts the mount path off `url`.
  const headers = Object.entries(req.headers).flatMap(([name, value = []]) =>
    // HTTP/2 has method and path among the headers.
    name.startsWith(':') ? [] : [value].flat().map((one): [string, string] => [name, one]),
  )
  try {
    if (!path.startsWith('/')) throw new TypeError('The target is no path.')
    return new Request(`${scheme}://${String(host)}${path}`, { method: req.method ?? 'GET', headers, ...init })
  } catch {
    return new Problem(400, 'The host, the path or the method of the request is none.')
  }
}

/** Not `Readable.toWeb`, which reads ahead and destroys a request that is cancelled, so that its rest cannot be let go. */
function toReader(req: IncomingMessage): ByteReader {
  const chunks: AsyncIterator<Uint8Array, undefined> = req.iterator({ destroyOnReturn: false })
  return { read: () => chunks.next(), cancel: async () => chunks.return?.() }
}

function toStream(body: ByteReader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value } = await body.read()
        if (value) controller.enqueue(new Uint8Array(value))
        else controller.close()
      },
      async cancel() {
        await body.cancel()
      },
    },
    { highWaterMark: 0 },
  )
}
