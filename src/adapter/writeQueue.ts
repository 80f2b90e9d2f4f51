import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { idempotencyKey } from './idempotencyKey.js'

interface Waiting {
  update: SessionUpdate
  result: Promise<SessionUpdateResult>
}

interface Queue {
  /** The write that was begun last, done or not. */
  last: Promise<unknown>
  waiting: Waiting | undefined
  /** The write that failed last, as text, and its key: the same intent again gets the same key. */
  failed: { update: string; key: string } | undefined
}

// The queue belongs to the adapter object, so everything that shares the object shares the order.
const queues = new WeakMap<SessionAdapter, Queue>()

/**
 * Writes one update at a time: while one is in flight the next waits, and newer sections replace older ones in it.
 * Ignoring stale answers or aborting would both leave the provider with the older value.
 */
export function enqueueWrite(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  const queue: Queue = queues.get(adapter) ?? { last: Promise.resolve(), waiting: undefined, failed: undefined }
  queues.set(adapter, queue)
  if (queue.waiting) {
    Object.assign(queue.waiting.update, update)
    return queue.waiting.result
  }
  const waiting: Waiting = {
    update: { ...update },
    result: queue.last.then(() => {
      queue.waiting = undefined
      return write(queue, adapter, waiting.update)
    }),
  }
  queue.waiting = waiting
  queue.last = waiting.result
  return waiting.result
}

async function write(queue: Queue, adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  const text = JSON.stringify(update)
  const key = queue.failed?.update === text ? queue.failed.key : idempotencyKey()
  // A write is never recalled: an abort would not undo what has left already.
  const { signal } = new AbortController()
  const result = await adapter.update(update, { signal, idempotencyKey: key }).catch(
    // An adapter must not reject; one that does has saved nothing that we know of.
    (): SessionUpdateResult => ({ status: 'failed', saved: [], reason: 'unavailable', retryable: true }),
  )
  queue.failed = result.status === 'failed' ? { update: text, key } : undefined
  return result
}
