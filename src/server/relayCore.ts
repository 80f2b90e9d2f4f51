import type { ByteReader } from '../providers/readBytes.js'
import type { Answer } from './answer.js'
import type { Relay } from './relayOptions.js'

/**
 * A relay without `Response`, and with the body beside the `Request` where that has none: on node:http a stream within
 * the `Request`, its signal and a `Response` cost as much as all the rest of the relay. Never rejects.
 */
export type RelayCore = (request: Request, context: unknown, body?: ByteReader) => Promise<Answer>

const cores = new WeakMap<Relay<never>, RelayCore>()

/** The relay of a core, for hosts that speak `Request` and `Response`. */
export function toRelay<C>(core: RelayCore): Relay<C> {
  const relay: Relay<C> = async (request, context) => {
    const { body, ...init } = await core(request, context)
    return new Response(body, init)
  }
  cores.set(relay, core)
  return relay
}

/** The core of a relay, or undefined for another handler. */
export const coreOf = (handler: Relay<never>): RelayCore | undefined => cores.get(handler)
