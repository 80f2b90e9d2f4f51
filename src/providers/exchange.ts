import type { WireAnswer } from './wire.js'

/**
 * Sends one request and reads its whole answer. Redirects are not followed, because the next host would receive the
 * body too: 3xx is an answer (in a browser with status 0). Rejects if there is no connection, the answer is cut off,
 * `read` rejects, or the signal aborts.
 */
export async function exchange(
  send: typeof fetch | undefined,
  url: string,
  init: RequestInit & { signal: AbortSignal },
  read = readText,
): Promise<WireAnswer> {
  const call = send ?? fetch
  const response = await call(url, { ...init, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await read(response) }
}

// If the body is read in chunks and ends after its last chunk, Chromium logs the request as cancelled.
const readText = (response: Response): Promise<string> => response.text()
