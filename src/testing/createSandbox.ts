import { answerRequest, keepAnswer, type SandboxRequest, type SandboxState } from './answerRequest.js'
import type { SandboxContract } from './sandboxContract.js'
import { contractOf, type SandboxId } from './sandboxes.js'
import { toFetch } from './toFetch.js'

/** An in-memory stand-in for a provider's endpoint. */
export interface Sandbox {
  /** Answers as the provider documents. Give it to an upstream or a direct adapter as `fetch`, or serve it by HTTP. */
  fetch(this: void, request: Request | URL | string, init?: RequestInit): Promise<Response>
  /** All requests, the oldest first. */
  readonly requests: readonly SandboxRequest[]
  /** What a session holds, in the provider's names; the one that was saved last unless an id is given. */
  session(id?: string): object
  /**
   * Takes the next request out of the sandbox's hands; several wait in line. `proceed` handles the request as usual, so
   * an answer can be late, lost after the effect, or asked for twice. An answer of your own, such as a 500, is kept under its
   * idempotency key where the provider keeps one.
   */
  answerNext(take: (proceed: () => Promise<Response>) => Response | Promise<Response>): void
}

/**
 * Makes a sandbox that takes what the provider documents and nothing else: one of the kit's by its id, or your own by its contract. Every id is a session that starts empty. A
 * line 1 (or, without an address, a company) of `test 409`, `test reject postalCode`, `test slow 3000`, `test cut` or
 * `test ended` makes it answer so; credentials with "wrong" in them are refused.
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
