import { readFaults } from './readFaults.js'
import { readTestValue } from './readTestValue.js'
import { mergeObjects } from './mergeObjects.js'
import type { Fault, SandboxContract, SandboxEndpoint } from './sandboxContract.js'

/** A request to the sandbox. `parsed` is undefined if the body is malformed. */
export interface SandboxRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  parsed: unknown
}

/** The state of a sandbox. */
export interface SandboxState {
  readonly contract: SandboxContract
  /** Sorted by their last save. */
  readonly sessions: Map<string, object>
  /** By idempotency key. */
  readonly replays: Map<string, { request: string; answer: Response }>
}

/** Answers a request as the provider documents, and stores the body of a valid one. */
export async function answerRequest(state: SandboxState, request: SandboxRequest): Promise<Response> {
  const { contract } = state
  const { pathname } = new URL(request.url)
  const { 'content-type': type = '', authorization = '', 'idempotency-key': key } = request.headers
  const { contentType = 'application/json', isAuthorized = isRight, error = toProblem } = contract
  const { provider, mirror: own } = contract.upstream({})
  const refuse = (status: number, message: string, faults: Fault[] = []) =>
    Response.json(error(status, message, faults), { status })

  const there = [contract, ...(contract.endpoints ?? [])].filter(({ path }) => path.test(pathname))
  const endpoint = there.find(({ method }) => method === request.method)
  if (there.length === 0) return refuse(404, 'There is no such endpoint.')
  if (!endpoint) {
    const hint = request.method === 'GET' ? ' What is stored is in session().' : ''
    return refuse(405, `Use ${there.map(({ method }) => method).join(' or ')}.${hint}`)
  }
  if (endpoint.method === 'GET') {
    return isAuthorized(authorization, {}) ? read(state, endpoint, pathname) : refuse(401, noCredentials)
  }
  if (type.split(';')[0] !== contentType) return refuse(415, `Send ${contentType}.`)
  const body = typeof request.parsed === 'object' && request.parsed !== null ? request.parsed : undefined
  if (!isAuthorized(authorization, body ?? {})) return refuse(401, noCredentials)
  if (!body) return refuse(400, 'The body is malformed.')
  const mirror = endpoint.mirror ?? (endpoint === contract ? own : undefined)
  const faults = mirror ? readFaults(mirror, body) : []
  if (faults[0]) return refuse(400, faults[0].message, faults)

  const { check, sessionId = lastPart, store = mergeObjects } = endpoint
  // A body may contain only a part of what is stored.
  const test = readTestValue(provider, body) ?? readTestValue(provider, store({}, body))
  if (test?.name === '409') return refuse(409, 'The session is being changed by another request.')
  if (test?.name === 'ended') return refuse(404, 'There is no such session.')
  if (test?.name === 'reject') {
    const fault: Fault = { path: test.path, kind: 'invalid', message: `Invalid ${test.argument}`, value: test.value }
    return refuse(400, fault.message, [fault])
  }
  if (test?.name === 'slow') await new Promise((resolve) => setTimeout(resolve, Number(test.argument)))

  const answer = replay(state, key, `${pathname} ${request.body}`, () => {
    const wrong = check?.(state.sessions.get(sessionId(pathname, body)) ?? {}, body) ?? []
    return wrong[0] ? refuse(400, wrong[0].message, [...wrong]) : save(state, endpoint, pathname, body)
  })
  if (test?.name === 'cut') throw new TypeError('The connection was cut.')
  return answer
}

/** Requests with the same key and body take effect once and get the same answer. */
function replay(state: SandboxState, key: string | undefined, request: string, run: () => Response) {
  const { contract, replays } = state
  if (!contract.keyReused || key === undefined) return run()
  const earlier = replays.get(key)
  if (earlier && earlier.request !== request) return Response.json(contract.keyReused(), { status: 400 })
  const answer = earlier?.answer.clone() ?? run()
  keep(state, key, request, answer)
  return answer
}

// Answers to requests that were rejected before any effect are not stored. Stripe documents validation, conflicts and
// limits.
const unstored = [400, 401, 409, 429]

/** Stores the first answer to a key, even a failure. */
function keep({ contract, replays }: SandboxState, key: string, request: string, answer: Response): void {
  if (!contract.keyReused || replays.has(key) || unstored.includes(answer.status)) return
  replays.set(key, { request, answer: answer.clone() })
}

/** Stores an answer that a test gave instead of the sandbox, as the provider stores its own. */
export function keepAnswer(state: SandboxState, { url, headers, body }: SandboxRequest, answer: Response): void {
  const key = headers['idempotency-key']
  if (key !== undefined) keep(state, key, `${new URL(url).pathname} ${body}`, answer)
}

const noCredentials = 'The credentials are missing or wrong.'
const isRight = (authorization: string) => !authorization.includes('wrong')
const lastPart = (path: string) => path.split('/').at(-1) ?? ''

const toProblem = (status: number, title: string, faults: readonly Fault[]) => ({
  type: 'about:blank',
  title,
  status,
  ...(faults.length > 0 && {
    errors: faults.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  }),
})

function read({ sessions }: SandboxState, { answer, sessionId = lastPart }: SandboxEndpoint, path: string): Response {
  const id = sessionId(path, {})
  const stored = sessions.get(id) ?? {}
  return Response.json(answer?.(id, stored) ?? stored)
}

function save({ sessions }: SandboxState, endpoint: SandboxEndpoint, path: string, body: object): Response {
  const { sessionId = lastPart, store = mergeObjects } = endpoint
  const id = sessionId(path, body)
  const stored = store(sessions.get(id) ?? {}, body)
  sessions.delete(id)
  sessions.set(id, stored)
  const answer = endpoint.answer?.(id, stored)
  return answer ? Response.json(answer) : new Response(null, { status: 204 })
}
