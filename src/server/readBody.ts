import { maxBodyBytes } from '../providers/bodySize.js'
import { readBytes as readStream } from '../providers/readBytes.js'
import { Problem } from './problem.js'
import type { Apart } from './relayCore.js'

export { maxBodyBytes }

// Shorter than the provider's deadline: who sends a byte a second must not hold a place for long.
const readMs = 5_000

/** The body as text in UTF-8. Throws like `readBytes`. */
export const readBody = async (request: Request, signal: AbortSignal, apart?: Apart): Promise<string> =>
  toText(await readBytes(request, signal, apart))

/** Bytes as text. Throws a 400 for those that are not UTF-8. */
export function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'The body is not UTF-8.')
  }
}

/**
 * The body of the request or `apart` from it: at most 32 kB, counted while reading, within 5 s. Throws a problem otherwise, and what
 * the signal says when it aborts meanwhile.
 */
export async function readBytes(request: Request, signal: AbortSignal, apart?: Apart): Promise<Uint8Array> {
  // A body apart tells that itself: to ask the request for it would make one.
  if (!apart && request.bodyUsed) {
    throw new Problem(500, 'The body was read before the relay could read it. Hand over the request unread.')
  }
  const bytes = await inTime(allBytes(request, apart)).catch((error: unknown) => {
    if (error instanceof Problem) throw error
    if (error instanceof RangeError) throw new Problem(413, 'The body has more than 32 kB.')
    throw new Problem(400, 'The body was cut.')
  })
  signal.throwIfAborted()
  return bytes
}

/** A timer alone: nothing listens to the signal that `withDeadline` would make. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem(408, 'The body did not arrive in time.')), readMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

async function allBytes(request: Request, apart?: Apart): Promise<Uint8Array> {
  if (apart) return apart.readBody(maxBodyBytes)
  // Firefox, where the sandbox adapter runs this too, has no Request.body.
  if (request.body === undefined) return new Uint8Array(await request.arrayBuffer())
  return readStream(request.body?.getReader(), maxBodyBytes)
}
