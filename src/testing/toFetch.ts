/** A `fetch` that a function answers. An abort ends the waiting, not the work, as with a real one. */
export function toFetch(answer: (request: Request) => Promise<Response>) {
  return (input: Request | URL | string, { signal, ...init }: RequestInit = {}): Promise<Response> => {
    // The signal stays outside: that of jsdom is none of Node, whose Request this may be.
    const request = new Request(input, init)
    return Promise.race([untilAborted(signal ?? request.signal), answer(request)])
  }
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
