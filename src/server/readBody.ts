import { maxBodyBytes } from '../providers/bodySize.js'
import { readBytes as readStream } from '../providers/readBytes.js'
import { Problem } from './problem.js'
import type { Apart } from './relayCore.js'

export { maxBodyBytes }

// Shorter than the provider's deadline, so that a client that sends one byte a second is disconnected early.
const readMs = 5_000

/** Reads the body as UTF-8 text. Throws like `readBytes`. */
export const readBody = async (request: Request, signal: AbortSignal, apart?: Apart): Promise<string> =>
  toText(await readBytes(request, signal, apart))

/** Decodes bytes. Throws a 400 if they are not UTF-8. */
export function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'The body is not UTF-8. Encode it so.')
  }
}

/**
 * Reads the body of the request, or of `apart`: at most 32 kB within 5 s, counted while reading. Throws a problem
 * otherwise, and the reason of the signal if it aborts.
 */
export async function readBytes(request: Request, signal: AbortSignal, apart?: Apart): Promise<Uint8Array> {
  // `readNodeBody` checks this itself. Reading `bodyUsed` there would create a full `Request`.
  if (!apart && request.bodyUsed) {
    throw new Problem(500, 'The body was read before the relay could read it. Pass the request unread.')
  }
  const bytes = await inTime(allBytes(request, apart)).catch((error: unknown) => {
    if (error instanceof Problem) throw error
    if (error instanceof RangeError) throw new Problem(413, 'The body is larger than 32 kB. Send less.')
    throw new Problem(400, 'The body ended early. Send it again.')
  })
  signal.throwIfAborted()
  return bytes
}

/** Only a timer: nothing here listens to the signal that `withDeadline` would create. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Problem(408, 'The body did not arrive within 5 s. Send it again.')),
      readMs,
    )
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

async function allBytes(request: Request, apart?: Apart): Promise<Uint8Array> {
  if (apart) return apart.readBody(maxBodyBytes)
  // Firefox has no Request.body, and the sandbox adapter runs this code in browsers.
  if (request.body === undefined) return new Uint8Array(await request.arrayBuffer())
  return readStream(request.body?.getReader(), maxBodyBytes)
}
