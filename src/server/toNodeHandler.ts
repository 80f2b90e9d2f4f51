import type { IncomingMessage, ServerResponse } from 'node:http'

import { type Answer, answer } from './answer.js'
import { NodeClient } from './NodeClient.js'
import { Problem } from './problem.js'
import { readNodeBody, toStream } from './readNodeBody.js'
import { coreOf } from './relayCore.js'
import { toPostRequest } from './toPostRequest.js'

type Handler<R> = (request: Request, context?: R) => Promise<Response>

// A client may still be sending when it gets an early answer. Closing the connection at once could lose that answer.
const lingerMs = 2_000

/**
 * Adapts a relay, or any `Request` → `Response` handler, to node:http, Express and similar servers:
 * `app.post('/checkout', toNodeHandler(relay))`. `req` is the relay's context. The body must be unread, so mount the
 * relay before body parsers such as `express.json()`. Otherwise it answers a 500 with that advice.
 */
export function toNodeHandler<R extends IncomingMessage = IncomingMessage>(
  handler: Handler<R>,
): (req: R, res: ServerResponse) => void {
  return (req, res) => {
    handle(handler, req, new NodeClient(res))
      .then((given) => {
        if (!req.complete) res.on('finish', () => discardRest(req))
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
  const { method = 'GET' } = req
  const core = coreOf(handler)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = hasBody && req.readableDidRead ? readBefore() : toRequest(req, client, !core, hasBody)
  const problem = request instanceof Problem ? request : undefined
  if (!core) return request instanceof Problem ? answer(request) : handler(request, req)
  return core(request instanceof Problem ? new Request('http://localhost') : request, req, {
    client,
    method,
    problem,
    readHeader: (name) => headerOf(req, name),
    readBody: (limit) => readNodeBody(req, limit),
  })
}

const readBefore = () =>
  new Problem(
    500,
    'The body was read before the relay got the request. Mount the relay before express.json() and other body parsers, ' +
      'or leave its path out of them.',
  )

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

function discardRest(req: IncomingMessage): void {
  if (req.complete) return
  req.resume()
  setTimeout(() => req.destroy(), lingerMs).unref()
}

/** Makes the request, including its body if `isWhole`. Otherwise the method and the body are passed separately. */
function toRequest(
  req: IncomingMessage & { originalUrl?: string },
  client: NodeClient,
  isWhole: boolean,
  hasBody: boolean,
): Request | Problem {
  const { method = 'GET' } = req
  try {
    const url = toUrl(req, req.originalUrl ?? req.url ?? '/') // Express cuts the mount path off `url`.
    if (!isWhole) return toPostRequest(url, () => toHeaders(req), client)
    const body = hasBody && { body: toStream(req), duplex: 'half' }
    const request = new Request(url, { method, headers: toHeaders(req), signal: client.signal, ...body })
    // `Request` changes `post` to POST.
    if (request.method === method) return request
  } catch {
    if (!/^(trace|track|connect)$/i.test(method)) {
      return new Problem(400, 'The Host header, the path or the method of the request is not valid. Correct it.')
    }
  }
  return new Problem(405, 'Send the update by POST.')
}

/** Makes the URL of a request. Throws if host or path would mean something else after parsing. */
function toUrl({ headers, socket }: IncomingMessage, path: string): string {
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http'
  const host = String(headers.host ?? headers[':authority']).toLowerCase()
  const { href, host: read } = new URL(`${scheme}://${host}${path}`)
  // URLs omit the default port.
  const isSame = [read, `${read}:${scheme === 'http' ? 80 : 443}`].includes(host)
  if (!path.startsWith('/') || !isSame || !/^[\w.:[\]-]+$/.test(host)) throw new TypeError('host')
  return href
}

function toHeaders(req: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(req.headers)) {
    // HTTP/2 lists method and path among the headers.
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
