import type { WireAnswer } from './wire.js'

/**
 * One request and its whole answer. No redirect is followed, because the next host would get the body too: 3xx is an
 * answer (in a browser with status 0). Rejects when there is no connection, the answer is cut, `read` rejects, or the
 * signal aborts.
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

// Chromium calls a request cancelled whose answer is read by pieces, if its end comes after the last of them.
const readText = (response: Response): Promise<string> => response.text()
