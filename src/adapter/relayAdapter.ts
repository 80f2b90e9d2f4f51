import { exchange } from '../providers/exchange.js'
import type { Provider } from '../providers/provider.js'
import { readObject } from '../providers/readObject.js'
import { readList, readOwn } from '../providers/readOwn.js'
import { readRetryAfter } from '../providers/readRetryAfter.js'
import { relayReason } from '../providers/relayReason.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { WireAnswer } from '../providers/wire.js'
import { warnOnce } from '../schema/warnOnce.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { type AttemptOptions, createAttempts, type RetryOptions } from './attempt.js'
import { failed } from './failed.js'
import { idempotencyKey } from './idempotencyKey.js'
import { readResult } from '../providers/readResult.js'
import { sendingAdapter } from './sendingAdapter.js'
import { UnknownOutcome } from './UnknownOutcome.js'

/** The options of `createRelayAdapter`. */
export interface RelayAdapterOptions {
  /** The URL of your relay, such as `/api/checkout`. */
  url: string
  /** Decides which fields the form displays. Pass the provider of the relay. Default: all fields. */
  provider?: Provider
  /** A custom `fetch`, for example in tests. */
  fetch?: typeof fetch
  /** Your own headers, such as a CSRF token. A function is called before each attempt. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** `'include'` if the relay is on another origin and reads a cookie. */
  credentials?: RequestCredentials
  /** How often a failed save is attempted. */
  retry?: RetryOptions
}

/** The adapter of `createRelayAdapter`, with configurable deadlines and pauses. */
export function relayAdapter(
  { url, provider, retry, ...options }: RelayAdapterOptions,
  timing: Omit<AttemptOptions, 'retry'>,
): SessionAdapter {
  const send = async (update: SessionUpdate, body: string, key: string, signal: AbortSignal) => {
    const { headers: own, credentials } = options
    const headers = new Headers((typeof own === 'function' ? await own() : own) ?? {})
    headers.set('content-type', 'application/json')
    headers.set('idempotency-key', key)
    const init = { method: 'POST', headers, body, signal }
    return readAnswer(await exchange(options.fetch, url, credentials ? { ...init, credentials } : init), update)
  }
  return {
    ...sendingAdapter(provider, { ...timing, retry }, (update, signal, key) =>
      send(update, JSON.stringify(update), key, signal),
    ),
    // If the provider calculates the options, they arrive with its answer to the address.
    ...(provider?.offers !== 'answer' && {
      quote(update, { signal }) {
        const body = JSON.stringify({ ...update, quote: true })
        // Separate attempts: a quote stores nothing, so it need not wait for a write whose outcome is unknown.
        return createAttempts({ ...timing, retry })({
          body,
          signal,
          key: idempotencyKey(),
          send: (within, key) => send({}, body, key, within),
        })
      },
    }),
  }
}

function readAnswer({ status, headers, text }: WireAnswer, update: SessionUpdate): SessionUpdateResult {
  const result = status === 200 ? readResult(readObject(text), update) : undefined
  if (result) return result
  const problem = readObject(text)
  // The `detail` of a problem is for developers and contains no shopper data.
  warnOnce(
    () =>
      `createRelayAdapter: the relay answered ${status}. ${String(readOwn(problem, 'detail') ?? 'Check url of createRelayAdapter, and that the server runs.')}`,
  )
  const failure = failed(relayReason(status), readRetryAfter(headers))
  if (readOwn(problem, 'retryable') === false) failure.retryable = false
  failure.saved = sectionIds.filter((id) => update[id] && readList(problem, 'saved').includes(id))
  // A gateway answered in place of the relay, so the relay may still be processing the call.
  if (status >= 500 && readOwn(problem, 'status') !== status) throw new UnknownOutcome(failure)
  // The relay stopped waiting, and does not know the outcome.
  if (readOwn(problem, 'outcome') === 'unknown') throw new UnknownOutcome(failure, false)
  return failure
}
