interface Timer {
  due: number
  ms: number
  run(): void
}

const stepMs = 2

/**
 * Replaces the clock of `setTimeout` and `performance.now`. It stops while the machine is busy, and sockets are served
 * between two of its steps. So deadlines of milliseconds work on a busy machine. Returns a function that restores the
 * clock.
 */
export function steadyClock(): () => void {
  const { setTimeout: oldSetTimeout, clearTimeout: oldClearTimeout } = globalThis
  const oldNow = performance.now.bind(performance)
  const timers = new Set<Timer>()
  let now = 0
  let last = oldNow()

  const start = (run: () => void, ms = 0) => {
    const timer = { run, ms: Math.max(0, ms || 0), due: 0 }
    const handle = {
      ...timer,
      ref: () => handle,
      unref: () => handle,
      hasRef: () => true,
      refresh() {
        handle.due = now + handle.ms
        timers.add(handle)
        return handle
      },
    }
    return handle.refresh()
  }
  const ticker = setInterval(() => {
    const real = oldNow()
    now += Math.min(stepMs, real - last)
    last = real
    const due = [...timers].filter((timer) => timer.due <= now).toSorted((a, b) => a.due - b.due)
    for (const timer of due) {
      // A timer that ran before may have cleared or restarted it.
      if (timers.has(timer) && timer.due <= now) {
        timers.delete(timer)
        timer.run()
      }
    }
  }, 1)

  globalThis.setTimeout = ((run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) =>
    start(() => run(...given), ms)) as unknown as typeof setTimeout
  globalThis.clearTimeout = ((timer: Timer | NodeJS.Timeout | undefined) => {
    if (!timers.delete(timer as Timer)) oldClearTimeout(timer as NodeJS.Timeout)
  }) as typeof clearTimeout
  performance.now = () => now
  return () => {
    clearInterval(ticker)
    Object.assign(globalThis, { setTimeout: oldSetTimeout, clearTimeout: oldClearTimeout })
    performance.now = oldNow
  }
}
