import { readBytes } from '../providers/readBytes.js'
import { withDeadline } from '../providers/withDeadline.js'
import { Problem } from './problem.js'

/** The longest body that the relay takes, in bytes. */
export const maxBodyBytes = 32 * 1024

// Shorter than the provider's deadline: who sends a byte a second must not hold a place for long.
const readMs = 5_000

/** The body as text: at most 32 kB, counted while reading, within 5 s, in UTF-8. Throws a problem otherwise. */
export async function readBody(request: Request, signal: AbortSignal): Promise<string> {
  if (request.bodyUsed) {
    throw new Problem(500, 'The body was read before the relay could read it. Hand over the request unread.')
  }
  const bytes = await withDeadline(readMs, signal, () => allBytes(request)).catch((error: unknown) => {
    if (error instanceof RangeError) throw new Problem(413, 'The body has more than 32 kB.')
    if (error instanceof DOMException) throw new Problem(408, 'The body did not arrive in time.')
    throw new Problem(400, 'The body was cut.')
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'The body is not UTF-8.')
  }
}

async function allBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  // Firefox, where the sandbox adapter runs this too, has no Request.body.
  if (request.body === undefined) return new Uint8Array(await request.arrayBuffer())
  return readBytes(request.body, maxBodyBytes)
}
