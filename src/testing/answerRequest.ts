import { readFaults } from './readFaults.js'
import { readTestValue } from './readTestValue.js'
import type { Fault, SandboxContract } from './sandboxContract.js'

/** A request as the sandbox got it; `parsed` is undefined where the body is malformed. */
export interface SandboxRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  parsed: unknown
}

/** What a sandbox remembers. */
export interface SandboxState {
  readonly contract: SandboxContract
  /** In the order of the last save. */
  readonly sessions: Map<string, object>
  /** By idempotency key. */
  readonly replays: Map<string, { request: string; answer: Response }>
}

/** Answers a request as the document says, and stores what a valid one brings. */
export async function answerRequest(state: SandboxState, request: SandboxRequest): Promise<Response> {
  const { contract } = state
  const { pathname } = new URL(request.url)
  const { 'content-type': type = '', authorization = '', 'idempotency-key': key } = request.headers
  const { provider, mirror } = contract.upstream({})
  const refuse = (status: number, message: string, faults: Fault[] = []) =>
    Response.json(contract.error(status, message, faults), { status })

  if (!contract.path.test(pathname)) return refuse(404, 'There is no such endpoint.')
  if (request.method !== contract.method) return refuse(405, `Use ${contract.method}.`)
  if (type.split(';')[0] !== contract.contentType) return refuse(415, `Send ${contract.contentType}.`)
  const body = typeof request.parsed === 'object' && request.parsed !== null ? request.parsed : undefined
  if (!contract.isAuthorized(authorization, body ?? {})) return refuse(401, 'The credentials are missing or wrong.')
  if (!body) return refuse(400, 'The body is malformed.')
  const faults = mirror ? readFaults(mirror, body) : []
  if (faults[0]) return refuse(400, faults[0].message, faults)

  const test = readTestValue(provider, body)
  if (test?.name === '409') return refuse(409, 'The session is being changed by another request.')
  if (test?.name === 'ended') return refuse(404, 'There is no such session.')
  if (test?.name === 'reject') {
    const fault: Fault = { path: test.path, kind: 'invalid', message: `Invalid ${test.argument}`, value: test.value }
    return refuse(400, fault.message, [fault])
  }
  if (test?.name === 'slow') await new Promise((resolve) => setTimeout(resolve, Number(test.argument)))

  const answer = replay(state, key, `${pathname} ${request.body}`, () =>
    save(state, contract.sessionId(pathname, body), body),
  )
  if (test?.name === 'cut') throw new TypeError('The connection was cut.')
  return answer
}

/** The same key with the same body has one effect and one answer. */
function replay(state: SandboxState, key: string | undefined, request: string, run: () => Response) {
  const { contract, replays } = state
  if (!contract.keyReused || key === undefined) return run()
  const earlier = replays.get(key)
  if (earlier && earlier.request !== request) return Response.json(contract.keyReused(), { status: 400 })
  const answer = earlier?.answer.clone() ?? run()
  keep(state, key, request, answer)
  return answer
}

// What is refused before anything is done is not kept: Stripe's documents name validation, conflicts and limits.
const unkept = [400, 401, 409, 429]

/** Keeps the first answer to a key, a failure too. */
function keep({ contract, replays }: SandboxState, key: string, request: string, answer: Response): void {
  if (!contract.keyReused || replays.has(key) || unkept.includes(answer.status)) return
  replays.set(key, { request, answer: answer.clone() })
}

/** Keeps an answer that a test gave in the sandbox's place as the provider keeps its own. */
export function keepAnswer(state: SandboxState, { url, headers, body }: SandboxRequest, answer: Response): void {
  const key = headers['idempotency-key']
  if (key !== undefined) keep(state, key, `${new URL(url).pathname} ${body}`, answer)
}

function save({ contract, sessions }: SandboxState, id: string, body: object): Response {
  const stored = contract.store(sessions.get(id) ?? {}, body)
  sessions.delete(id)
  sessions.set(id, stored)
  const answer = contract.answer?.(id, stored)
  return answer ? Response.json(answer) : new Response(null, { status: 204 })
}
