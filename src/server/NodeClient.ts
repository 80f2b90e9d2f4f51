import type { ServerResponse } from 'node:http'

import type { Outer } from '../providers/withDeadline.js'

/** The client of a node:http request. Aborted if it disconnects before the answer is complete. */
export class NodeClient implements Outer {
  aborted = false
  readonly #listeners = new Set<() => void>()
  #signal: AbortSignal | undefined

  constructor(res: ServerResponse) {
    res.on('close', () => {
      if (res.writableFinished) return
      this.aborted = true
      for (const listener of this.#listeners) listener()
    })
  }

  get reason(): DOMException {
    return new DOMException('The client closed the connection.', 'AbortError')
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }

  /** Created on demand, because creating a signal costs more than validating an update. */
  get signal(): AbortSignal {
    if (this.#signal) return this.#signal
    const controller = new AbortController()
    if (this.aborted) controller.abort(this.reason)
    else this.addEventListener('abort', () => controller.abort(this.reason))
    return (this.#signal = controller.signal)
  }
}
