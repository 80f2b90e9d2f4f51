import { exchange } from '../providers/exchange.js'
import type { DirectProvider } from '../providers/provider.js'
import { readShort } from '../providers/readShort.js'
import { targetUrl } from '../providers/targetUrl.js'
import { toResult } from '../providers/toResult.js'
import type { WireRequest } from '../providers/wire.js'
import { warnOnce } from '../schema/warnOnce.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionAdapter } from './adapter.js'
import type { RetryOptions } from './attempt.js'
import { failed } from './failed.js'
import { sendingAdapter } from './sendingAdapter.js'

/** What `createDirectAdapter` takes. */
export interface DirectAdapterOptions<Session> {
  /** A provider that a browser may call itself: `fastspring` or `topiic`. */
  provider: DirectProvider<Session>
  /** The session, or a function that fetches it afresh before each attempt, because a token may have run out. */
  session: Session | (() => Session | Promise<Session>)
  /** The provider's host, where it is not the documented one. */
  baseUrl?: string
  fetch?: typeof fetch
  /** The deadline of each attempt in milliseconds: 20 000 unless given. */
  timeoutMs?: number
  retry?: RetryOptions
}

/** Saves straight from the browser to a provider that allows it; nothing secret is sent. */
export function createDirectAdapter<Session>(options: DirectAdapterOptions<Session>): SessionAdapter {
  const { provider, session, retry } = options
  const timeoutMs = options.timeoutMs ?? 20_000
  const { wire } = provider
  return sendingAdapter(provider, { timeoutMs, retry }, async (update, signal) => {
    const sections = sectionIds.filter((id) => update[id])
    const current = typeof session === 'function' ? await (session as () => Session | Promise<Session>)() : session
    const body = await wire.toBody(update)
    if (Object.keys(body as object).length === 0) return { status: 'saved', saved: sections }
    let url: string
    let request: WireRequest
    try {
      request = wire.request(current, body)
      url = targetUrl(options.baseUrl ?? request.baseUrl ?? wire.baseUrl, request.path)
    } catch (error) {
      // What cannot be sent is the host's mistake; the message names the rule, never the session.
      warnOnce(() => `${provider.id} cannot be called. ${String(error)}`)
      return failed('misconfigured')
    }
    const { method, headers, body: text } = request
    return toResult(
      wire.read(await exchange(options.fetch, url, { method, headers, body: text, signal }, readShort)),
      sections,
    )
  })
}
