/** Keeps only the newest of several concurrent calls. Older ones are aborted and their answers ignored. */
export interface Newest {
  /** Calls after `delay` ms. `hear` receives the answer; undefined if the call failed. */
  run<T>(call: (signal: AbortSignal) => Promise<T>, hear: (answer: T | undefined) => void, delay?: number): void
  stop(): void
}

export function createNewest(): Newest {
  let current: AbortController | undefined
  const stop = () => current?.abort()
  return {
    stop,
    run(call, hear, delay = 0) {
      stop()
      const { signal } = (current = new AbortController())
      const ask = async () => {
        const answer = await (async () => call(signal))().catch(() => undefined)
        if (!signal.aborted) hear(answer)
      }
      const timer = setTimeout(() => void ask(), delay)
      signal.addEventListener('abort', () => clearTimeout(timer))
    },
  }
}
