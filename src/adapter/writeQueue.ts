import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { idempotencyKey } from './idempotencyKey.js'

interface Waiting {
  update: SessionUpdate
  result: Promise<SessionUpdateResult>
}

interface Queue {
  inFlight: Promise<unknown> | undefined
  waiting: Waiting | undefined
}

// The queue belongs to the adapter object, so everything that shares the object shares the order.
const queues = new WeakMap<SessionAdapter, Queue>()

/**
 * Writes one update at a time: while one is in flight the next waits, and newer sections replace older ones in it.
 * Ignoring stale answers or aborting would both leave the provider with the older value.
 */
export function enqueueWrite(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  const queue: Queue = queues.get(adapter) ?? { inFlight: undefined, waiting: undefined }
  queues.set(adapter, queue)
  if (queue.waiting) {
    Object.assign(queue.waiting.update, update)
    return queue.waiting.result
  }
  const waiting: Waiting = {
    update: { ...update },
    result: (queue.inFlight ?? Promise.resolve()).then(() => {
      queue.waiting = undefined
      return write(adapter, waiting.update)
    }),
  }
  queue.waiting = waiting
  const done = waiting.result.then(() => {
    if (queue.inFlight === done) queue.inFlight = undefined
  })
  queue.inFlight = done
  return waiting.result
}

async function write(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  try {
    return await adapter.update(update, { signal: new AbortController().signal, idempotencyKey: idempotencyKey() })
  } catch {
    // An adapter must not reject; one that does has saved nothing that we know of.
    return { status: 'failed', saved: [], reason: 'unavailable', retryable: true }
  }
}
