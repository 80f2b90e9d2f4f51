import type { SessionUpdateResult } from '../providers/result.js'
import { takenSections } from '../providers/fieldMode.js'
import type { SectionId } from '../sections/schema.js'
import { type Outer, withDeadline } from '../providers/withDeadline.js'
import { type Answer, answer } from './answer.js'
import { upstreamMs } from './callUpstream.js'
import { checkHead } from './checkHead.js'
import { corsHeaders, readOrigins } from './origins.js'
import { Problem } from './problem.js'
import { logHostErrors, type RelayLogEntry, writeLog } from './relayLog.js'
import type { Relay, RelayOptions } from './relayOptions.js'
import { toRelay } from './relayCore.js'
import { relayUpdate } from './relayUpdate.js'
import { kindOf } from './runHook.js'

/**
 * Makes the handler that saves what a shopper typed: it takes a `SessionUpdate`, finds the session with the host's
 * `resolveSession`, judges, quotes, and calls the provider with the host's key. Answers a `SessionUpdateResult`, or
 * problem+json (RFC 9457). Throws a `TypeError` when an option is missing or wrong.
 */
export function createRelay<S, C = unknown>(options: RelayOptions<S, C>): Relay<C> {
  const { upstream, resolveSession, allowNonBrowser = false, log = logHostErrors } = options
  if (typeof upstream?.credentials !== 'function') {
    throw new TypeError('createRelay: upstream is missing. Give one, such as stripeUpstream({ secretKey }).')
  }
  if (typeof resolveSession !== 'function') {
    throw new TypeError(
      'createRelay: resolveSession is missing. Tell from your own cookie or login which session a shopper may change.',
    )
  }
  if (upstream.provider.offers === 'answer' && options.quoteShipping) {
    throw new TypeError(
      `createRelay: ${upstream.provider.id} offers the shipping options itself, so quoteShipping would never run. Remove it.`,
    )
  }
  const origins = readOrigins(options.origins)
  const taken = takenSections(upstream.provider, options.rules)

  return toRelay(async (request, context, apart) => {
    const start = Date.now()
    const client = apart?.client ?? request.signal
    const readHeader = apart?.readHeader ?? ((name: string) => request.headers.get(name))
    const entry: RelayLogEntry = { provider: upstream.provider.id, status: 0, ms: 0, step: 'request' }
    const method = apart?.method ?? request.method
    const stored = new Set<SectionId>()
    let response: Answer
    try {
      if (apart?.problem) throw apart.problem
      const idempotencyKey = checkHead({ method, url: request.url, readHeader }, origins, allowNonBrowser)
      if (idempotencyKey === undefined) {
        response = answer(undefined, corsHeaders(method, readHeader, origins))
      } else {
        entry.idempotencyKey = idempotencyKey
        const job = { request, context: context as C, apart, taken, idempotencyKey, entry, stored }
        const result = await withDeadline(upstream.timeoutMs ?? upstreamMs, client, (signal) =>
          relayUpdate(options, { ...job, signal }),
        )
        tell(entry, result)
        response = answer(result, corsHeaders(method, readHeader, origins))
      }
    } catch (error) {
      const problem = toProblem(error, client, entry, stored)
      entry.detail = problem.logged
      response = answer(problem, corsHeaders(method, readHeader, origins))
    }
    entry.status = response.status
    entry.ms = Date.now() - start
    await writeLog(log, entry)
    return response
  })
}

function tell(entry: RelayLogEntry, result: SessionUpdateResult): void {
  entry.result = result.status
  if (result.status === 'failed') entry.reason = result.reason
  // Those of `rules.check` are the host's own words.
  if (result.status === 'rejected') {
    entry.issues = result.issues.map(({ path = '', code }) => ({ path: toName(path), code: toName(code) }))
  }
}

/** A path or a code as far as it looks like one. */
const toName = (given: string) => (/^[\w.-]{0,100}$/.test(given) ? given : 'other')

function toProblem(error: unknown, client: Outer, { step }: RelayLogEntry, stored: ReadonlySet<SectionId>): Problem {
  if (error instanceof Problem) return error
  if (client.aborted) return new Problem(499, 'The client went away.')
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const logged = `The deadline passed at the step "${step}".`
    // What was sent may be carried out all the same.
    return new Problem(
      504,
      'The provider did not answer in time.',
      logged,
      step === 'provider' ? { unknown: true, saved: [...stored] } : {},
    )
  }
  // At the provider's step only the kit's own code throws, and its messages name options, never values.
  const what = step === 'provider' && error instanceof Error ? error.message : kindOf(error)
  return new Problem(500, "The merchant's server failed. Its log says where.", what)
}
