import type { Outer } from '../providers/withDeadline.js'
import type { Answer } from './answer.js'
import type { Problem } from './problem.js'
import type { ReadHeader } from './readHeader.js'
import type { Relay } from './relayOptions.js'

/** What stands beside a `Request` that has no body and whose signal and headers are not to be made. */
export interface Apart {
  readHeader: ReadHeader
  /** The body. Rejects with a `RangeError` when it has more than `limit` bytes. */
  readBody(limit: number): Promise<Uint8Array>
  client: Outer
  /** The method as the client sent it: a `Request` knows neither TRACE nor CONNECT, and calls `post` a POST. */
  method: string
  /** Why there is no real `Request`; the relay answers it and logs it. */
  problem?: Problem | undefined
}

/**
 * A relay without `Response`, and with body, headers and client beside the `Request`: on node:http a stream within the
 * `Request`, its `Headers`, its signal and a `Response` cost as much as all the rest of the relay. Never rejects.
 */
export type RelayCore = (request: Request, context: unknown, apart?: Apart) => Promise<Answer | Response>

const cores = new WeakMap<object, RelayCore>()

/** The relay of a core, for hosts that speak `Request` and `Response`. */
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

/** The core of a relay, or undefined for another handler. */
export const coreOf = (handler: object): RelayCore | undefined => cores.get(handler)
