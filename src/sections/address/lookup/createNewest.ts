/** Of calls that overtake each other only the newest counts: an older one is aborted, and nobody hears its answer. */
export interface Newest {
  /** Calls after `delay` ms. `hear` gets the answer, undefined when there is none. */
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
