import { exchange } from '../providers/exchange.js'
import { readShort } from '../providers/readShort.js'
import { type Sending, sendRequests, type Sent } from '../providers/sendRequests.js'
import { targetUrl } from '../providers/targetUrl.js'
import type { Upstream } from '../providers/upstream.js'
import type { WireFailure, WireRequest, WireResult } from '../providers/wire.js'

/** The default deadline of an upstream in milliseconds. Shorter than the browser's 20 s. */
export const upstreamMs = 15_000

export interface UpstreamCall<S, B> extends Pick<Sending<S, B>, 'session' | 'body' | 'sections' | 'stored' | 'report'> {
  upstream: Upstream<S, B>
  signal: AbortSignal
  /** The client's key. If absent, the provider gets none. */
  idempotencyKey?: string
}

/**
 * Sends the requests of an update to the provider. URLs and headers come only from the upstream and its wire. Throws if
 * a credential or the host is missing, and an `InvalidSessionError`; everything else is a result.
 */
export function callUpstream<S, B>({ upstream, ...call }: UpstreamCall<S, B>): Promise<Sent> {
  const { provider, wire } = upstream
  return sendRequests({ ...call, provider, wire, send: (request, step) => sendOne(upstream, call, request, step) })
}

async function sendOne<S, B>(
  upstream: Upstream<S, B>,
  { session, signal, idempotencyKey }: Omit<UpstreamCall<S, B>, 'upstream'>,
  request: WireRequest,
  step?: number,
): Promise<WireResult> {
  const { method, path, body } = request
  const headers: Record<string, string> = { ...request.headers, ...upstream.credentials() }
  if (upstream.idempotent && idempotencyKey !== undefined && body !== undefined) {
    // The hash includes body and session. The same key with another body would be an error; with another session, it
    // would return someone else's answer.
    const one = step === undefined ? [] : [step, method, path]
    headers['idempotency-key'] = await sha256(JSON.stringify([session, idempotencyKey, body, ...one]))
  }
  const url = targetUrl(upstream.baseUrl ?? request.baseUrl ?? upstream.wire.baseUrl, path)
  try {
    const init = { method, headers, signal, ...(body !== undefined && { body }) }
    const answer = await exchange(upstream.fetch, url, init, readShort)
    if (answer.status >= 200 && (answer.status < 300 || answer.status >= 400))
      return upstream.wire.read(answer, request)
    return unavailable(
      `The provider answered with the redirect ${answer.status}, which is not followed. Correct baseUrl of the upstream.`,
    )
  } catch (error) {
    if (error instanceof RangeError)
      return unavailable('The answer of the provider is larger than 1 MB. Check baseUrl of the upstream.')
    const cause: unknown = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause && isErrorCode(cause.code) ? cause.code : ''
    const detail = `The connection to the provider failed${code && ` (${code})`}. Check baseUrl of the upstream, and the network of your server.`
    return unsent.test(code) ? unavailable(detail) : { ...unavailable(detail), unknown: true }
  }
}

const isErrorCode = (code: unknown): code is string => typeof code === 'string' && /^[A-Z_\d]{1,40}$/.test(code)

// Errors that occur before anything is sent.
const unsent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

const unavailable = (detail: string): WireFailure => ({
  status: 'failed',
  reason: 'unavailable',
  retryable: true,
  detail,
})

async function sha256(text: string): Promise<string> {
  // Node's synchronous hash is faster: one call of crypto.subtle costs more than validating the update.
  const { process } = globalThis as { process?: Partial<typeof globalThis.process> }
  const node = process?.getBuiltinModule?.('node:crypto')
  if (node?.hash) return node.hash('sha256', text)
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
