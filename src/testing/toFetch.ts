/** Makes a `fetch` that a function answers. Like a real one, an abort rejects but does not stop the work. */
export function toFetch(answer: (request: Request) => Promise<Response>) {
  return (input: Request | URL | string, { signal, ...init }: RequestInit = {}): Promise<Response> => {
    // The signal is not passed on, because Node's `Request` rejects a signal of jsdom.
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
