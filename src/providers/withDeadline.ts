/** What may end work early: a signal, or what is lighter and tells the same. */
export interface Outer {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

// A timer that is set further ahead runs out at once.
const longestTimer = 2 ** 31 - 1

/**
 * Runs work that must be over after `ms` milliseconds. Rejects with a `TimeoutError` then, and with the reason of `outer`
 * when that aborts; the work is told by its signal, and is not waited for.
 */
export async function withDeadline<T>(ms: number, outer: Outer, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let end: (reason: unknown) => void = () => undefined
  const follow = () => end(outer.reason)
  const timer = setTimeout(
    () => end(new DOMException('The deadline has passed.', 'TimeoutError')),
    Math.min(ms, longestTimer),
  )
  outer.addEventListener('abort', follow)
  try {
    return await new Promise<T>((resolve, reject) => {
      end = (reason) => {
        reject(reason)
        controller.abort(reason)
      }
      if (outer.aborted) follow()
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', follow)
  }
}
