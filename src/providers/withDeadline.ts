/**
 * Runs work that must be over after `ms` milliseconds. Rejects with a `TimeoutError` then, and with the reason of `outer`
 * when that aborts; the work is told by its signal, and is not waited for.
 */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let end: (reason: unknown) => void = () => undefined
  const over = new Promise<never>((_, reject) => {
    end = (reason) => {
      reject(reason)
      controller.abort(reason)
    }
  })
  const follow = () => end(outer.reason)
  const timer = setTimeout(() => end(new DOMException('The deadline has passed.', 'TimeoutError')), ms)
  outer.addEventListener('abort', follow, { once: true })
  if (outer.aborted) follow()
  try {
    return await Promise.race([over, work(controller.signal)])
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', follow)
  }
}
