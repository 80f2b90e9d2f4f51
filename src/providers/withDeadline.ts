/** An abort signal, or a lighter object with the same interface. */
export interface Outer {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

// A longer timeout overflows and fires at once.
const longestTimer = 2 ** 31 - 1

/**
 * Runs work with a deadline of `ms` milliseconds. Rejects with a `TimeoutError` at the deadline, and with the reason of
 * `outer` if that aborts. Then the signal of the work aborts too, and its result is ignored.
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
