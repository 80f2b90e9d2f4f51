import { exchange } from '../providers/exchange.js'
import type { DirectProvider } from '../providers/provider.js'
import { readShort } from '../providers/readShort.js'
import { sendRequests } from '../providers/sendRequests.js'
import { targetUrl } from '../providers/targetUrl.js'
import { toResult } from '../providers/toResult.js'
import type { WireRequest } from '../providers/wire.js'
import { reportFault } from '../schema/reportFault.js'
import { warnOnce } from '../schema/warnOnce.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import type { RetryOptions } from './attempt.js'
import { failed } from './failed.js'
import { sendingAdapter } from './sendingAdapter.js'

/** The options of `createDirectAdapter`. */
export interface DirectAdapterOptions<Session> {
  /** A provider that a browser may call: `fastspring` or `topiic`. */
  provider: DirectProvider<Session>
  /** The session, or a function that fetches it before each attempt, for tokens that expire. */
  session: Session | (() => Session | Promise<Session>)
  /** A different host. Default: the provider's documented host. */
  baseUrl?: string
  /** A `fetch` of your own, such as that of a sandbox. */
  fetch?: typeof fetch
  /** The deadline of each attempt in milliseconds. Default: 20 000. */
  timeoutMs?: number
  /** How often a failed save is attempted. */
  retry?: RetryOptions
}

/** Creates an adapter that saves directly from the browser to a provider that allows it. No secret is sent. */
export function createDirectAdapter<Session>(options: DirectAdapterOptions<Session>): SessionAdapter {
  const { provider, session, retry } = options
  const timeoutMs = options.timeoutMs ?? 20_000
  const { wire } = provider
  // Keyed by update, because several attempts may each store parts of one update.
  const storedOf = new WeakMap<SessionUpdate, Set<SectionId>>()
  const sectionsIn = (update: SessionUpdate, ids?: ReadonlySet<SectionId>) =>
    sectionIds.filter((id) => update[id] && (!ids || ids.has(id)))

  // FastSpring's account tags need credentials, which a browser does not have.
  const custom = { gap: 'A browser cannot store custom fields. Save them through a relay: createRelayAdapter.' }
  const adapter = sendingAdapter({ ...provider, custom }, { timeoutMs, retry }, async (update, signal) => {
    const sections = sectionsIn(update)
    const current = typeof session === 'function' ? await (session as () => Session | Promise<Session>)() : session
    const body = await wire.toBody(update)
    if (Object.keys(body as object).length === 0) return { status: 'saved', saved: sections }
    let isSending = false
    const send = async (request: WireRequest) => {
      const { method, path, headers, body: text } = request
      const url = targetUrl(options.baseUrl ?? request.baseUrl ?? wire.baseUrl, path)
      isSending = true
      const init = { method, headers, signal, ...(text !== undefined && { body: text }) }
      const answer = await exchange(options.fetch, url, init, readShort)
      isSending = false
      return wire.read(answer, request)
    }
    const stored = storedOf.get(update) ?? new Set()
    storedOf.set(update, stored)
    try {
      const sent = await sendRequests({
        provider,
        wire,
        session: current,
        body,
        sections,
        stored,
        send,
        report: reportFault,
      })
      return toResult(sent, sectionsIn(update, stored))
    } catch (error) {
      if (isSending) throw error
      // The request could not be built, which is a mistake of the developer. The message names the rule, never the
      // session.
      warnOnce(() => `createDirectAdapter: ${provider.id} was not called. Correct session or baseUrl. ${String(error)}`)
      return failed('misconfigured')
    }
  })

  return {
    ...adapter,
    async update(update, sending) {
      const result = await adapter.update(update, sending)
      return result.status === 'saved'
        ? result
        : { ...result, saved: sectionsIn(update, storedOf.get(update) ?? new Set()) }
    },
  }
}
