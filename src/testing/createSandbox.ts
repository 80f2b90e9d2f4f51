import { answerRequest, keepAnswer, type SandboxRequest, type SandboxState } from './answerRequest.js'
import type { SandboxContract } from './sandboxContract.js'
import { contractOf, type SandboxId } from './sandboxes.js'
import { toFetch } from './toFetch.js'

/** An in-memory stand-in for a provider's endpoint. */
export interface Sandbox {
  /** Answers as the provider documents. Pass it to an upstream or a direct adapter as `fetch`, or serve it by HTTP. */
  fetch(this: void, request: Request | URL | string, init?: RequestInit): Promise<Response>
  /** All requests, oldest first. */
  readonly requests: readonly SandboxRequest[]
  /** Returns the stored data of a session, in the provider's names. Default: the session that was saved last. */
  session(id?: string): object
  /**
   * Answers the next request with your function; several are queued. `proceed` handles the request as usual, so that
   * you can delay, lose or repeat its answer. Your own answer, such as a 500, is stored under its idempotency key if
   * the provider stores answers.
   */
  answerNext(take: (proceed: () => Promise<Response>) => Response | Promise<Response>): void
}

/**
 * Creates a sandbox that accepts exactly what the provider documents. `of`: the ID of a sandbox of the kit, or your own
 * contract. Every ID is a session that starts empty. A line 1 (or, without an address, a company) of `test 409`, `test
 * reject postalCode`, `test slow 3000`, `test cut` or `test ended` makes it answer accordingly. Credentials that
 * contain "wrong" are rejected.
 */
export function createSandbox(of: SandboxId | SandboxContract): Sandbox {
  const contract = contractOf(of)
  const state: SandboxState = { contract, sessions: new Map(), replays: new Map() }
  const requests: SandboxRequest[] = []
  const script: Parameters<Sandbox['answerNext']>[0][] = []

  async function respond(request: Request): Promise<Response> {
    const { method, url } = request
    const body = await request.text()
    const received = { method, url, headers: Object.fromEntries(request.headers), body, parsed: parse(contract, body) }
    requests.push(received)
    const proceed = () => answerRequest(state, received)
    const take = script.shift()
    if (!take) return proceed()
    const answer = await take(proceed)
    keepAnswer(state, received, answer)
    return answer
  }

  return {
    requests,
    fetch: toFetch(respond),
    session: (wanted) => structuredClone(state.sessions.get(wanted ?? [...state.sessions.keys()].at(-1) ?? '') ?? {}),
    answerNext: (take) => script.push(take),
  }
}

function parse(contract: SandboxContract, text: string): unknown {
  try {
    return contract.parse ? contract.parse(text) : JSON.parse(text)
  } catch {
    return undefined
  }
}
