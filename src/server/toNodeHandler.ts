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

function letGo(req: IncomingMessage): void {
  if (req.complete) return
  req.resume()
  setTimeout(() => req.destroy(), lingerMs).unref()
}

/** The request, with its body where it `isWhole`; otherwise method and body are beside it. */
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
    // It calls `post` a POST.
    if (request.method === method) return request
  } catch {
    if (!/^(trace|track|connect)$/i.test(method)) {
      return new Problem(400, 'The Host header, the path or the method of the request is not valid.')
    }
  }
  return new Problem(405, 'Send the update by POST.')
}

/** Throws where the client's words for host and path would name something else in a URL. */
function toUrl({ headers, socket }: IncomingMessage, path: string): string {
  const scheme = 'encrypted' in socket && socket.encrypted ? 'https' : 'http'
  const host = String(headers.host ?? headers[':authority']).toLowerCase()
  const { href, host: read } = new URL(`${scheme}://${host}${path}`)
  // The usual port is left out of a URL.
  const isSame = [read, `${read}:${scheme === 'http' ? 80 : 443}`].includes(host)
  if (!path.startsWith('/') || !isSame || !/^[\w.:[\]-]+$/.test(host)) throw new TypeError('Not a host and a path.')
  return href
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
