import { readBytes } from './readBytes.js'
import type { WireAnswer } from './wire.js'

// An answer of the documents has some kilobytes.
const maxAnswerBytes = 1_048_576
const utf8 = /* @__PURE__ */ new TextDecoder()

/**
 * One request and its whole answer. No redirect is followed, because the next host would get the body too: 3xx is an
 * answer (in a browser with status 0). Rejects when there is no connection, the answer is cut or over 1 MB, or the
 * signal aborts.
 */
export async function exchange(
  send: typeof fetch | undefined,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<WireAnswer> {
  const call = send ?? fetch
  const response = await call(url, { ...init, redirect: 'manual' })
  const text = utf8.decode(await readBytes(response.body?.getReader(), maxAnswerBytes))
  return { status: response.status, headers: response.headers, text }
}
