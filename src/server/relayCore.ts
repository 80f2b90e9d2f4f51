import type { Outer } from '../providers/withDeadline.js'
import type { Answer } from './answer.js'
import type { Problem } from './problem.js'
import type { ReadHeader } from './readHeader.js'
import type { Relay } from './relayOptions.js'

/** Body, headers and client of a request, kept outside the `Request` object for speed. */
export interface Apart {
  readHeader: ReadHeader
  /** Reads the body. Rejects with a `RangeError` if it has more than `limit` bytes. */
  readBody(limit: number): Promise<Uint8Array>
  client: Outer
  /** The method as the client sent it. A `Request` rejects TRACE and CONNECT, and changes `post` to POST. */
  method: string
  /** Why no `Request` could be created. The relay answers and logs it. */
  problem?: Problem | undefined
}

/**
 * The relay without `Request` body and `Response`. On node:http a body stream, `Headers`, a signal and a `Response`
 * cost as much as the rest of the relay. Never rejects.
 */
export type RelayCore = (request: Request, context: unknown, apart?: Apart) => Promise<Answer | Response>

const cores = new WeakMap<object, RelayCore>()

/** Makes a relay for runtimes with `Request` and `Response`. */
export function toRelay<C>(core: RelayCore, readPost: Relay<C>['readPost']): Relay<C> {
  const relay = async (request: Request, context?: C) => {
    const given = await core(request, context)
    if (given instanceof Response) return given
    const { body, status } = given
    const headers = Object.entries(given.headers).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    )
    return new Response(body, { status, headers })
  }
  cores.set(relay, core)
  return Object.assign(relay, { readPost })
}

/** Returns the core of a relay; undefined for another handler. */
export const coreOf = (handler: object): RelayCore | undefined => cores.get(handler)
