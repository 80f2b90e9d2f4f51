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
  const { signal } = controller
  const follow = () => controller.abort(outer.reason)
  const timer = setTimeout(() => controller.abort(new DOMException('The deadline has passed.', 'TimeoutError')), ms)
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  outer.addEventListener('abort', follow, { once: true })
  if (outer.aborted) follow()
  try {
    return await Promise.race([over, work(signal)])
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', follow)
  }
}
