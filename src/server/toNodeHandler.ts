import type { IncomingMessage, ServerResponse } from 'node:http'

import { type Answer, answer } from './answer.js'
import { NodeClient } from './NodeClient.js'
import { Problem } from './problem.js'
import { readNodeBody, toStream } from './readNodeBody.js'
import { coreOf } from './relayCore.js'
import { toPostRequest } from './toPostRequest.js'

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
    handle(handler, req, new NodeClient(res))
      .then((given) => {
        if (!req.complete) res.on('finish', () => letGo(req))
        return send(given, res)
      })
      .catch(() => res.destroy())
  }
}

async function handle<R extends IncomingMessage>(
  handler: Handler<R>,
  req: R,
  client: NodeClient,
): Promise<Answer | Response> {
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  if (hasBody && req.readableDidRead) {
    const advice = 'Mount the relay before express.json() and other body parsers, or leave its path out of them.'
    return answer(new Problem(500, `The body was read before the relay got the request. ${advice}`))
  }
  const core = coreOf(handler)
  const body = hasBody && !core && { body: toStream(req), duplex: 'half' }
  const request = toRequest(req, client, body || {})
  if (request instanceof Problem) return answer(request)
  if (!core) return handler(request, req)
  return core(request, req, {
    client,
    readHeader: (name) => headerOf(req, name),
    readBody: (limit) => readNodeBody(req, limit),
  })
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

function toRequest(
  req: IncomingMessage & { originalUrl?: string },
  client: NodeClient,
  body: { body?: ReadableStream },
): Request | Problem {
  const host = req.headers.host ?? req.headers[':authority']
  const scheme = 'encrypted' in req.socket && req.socket.encrypted ? 'https' : 'http'
  const path = req.originalUrl ?? req.url ?? '/' // Express cuts the mount path off `url`.
  try {
    if (!path.startsWith('/')) throw new TypeError('The target is no path.')
    const url = `${scheme}://${String(host)}${path}`
    if (req.method === 'POST' && !body.body) return toPostRequest(url, () => toHeaders(req), client)
    return new Request(url, { method: req.method ?? 'GET', headers: toHeaders(req), signal: client.signal, ...body })
  } catch {
    return new Problem(400, 'The host, the path or the method of the request is none.')
  }
}

function toHeaders(req: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(req.headers)) {
    // HTTP/2 has method and path among the headers.
    if (name.startsWith(':')) continue
    if (typeof value === 'string') headers.append(name, value)
    else for (const one of value) headers.append(name, one)
  }
  return headers
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}
