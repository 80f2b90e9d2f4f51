import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { askAdapter } from './askAdapter.js'
import { idempotencyKey } from './idempotencyKey.js'

interface Waiting {
  update: SessionUpdate
  result: Promise<SessionUpdateResult>
}

interface Queue {
  /** The write that was begun last, done or not. */
  last: Promise<unknown>
  waiting: Waiting | undefined
}

// The queue belongs to the adapter object, so everything that shares the object shares the order.
const queues = new WeakMap<SessionAdapter, Queue>()

/**
 * Writes one update at a time: while one is in flight the next waits, and newer sections replace older ones in it.
 * Ignoring stale answers or aborting would both leave the provider with the older value.
 */
export function enqueueWrite(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  const queue: Queue = queues.get(adapter) ?? { last: Promise.resolve(), waiting: undefined }
  queues.set(adapter, queue)
  if (queue.waiting) {
    Object.assign(queue.waiting.update, update)
    return queue.waiting.result
  }
  const waiting: Waiting = {
    update: { ...update },
    result: queue.last.then(() => {
      queue.waiting = undefined
      return write(adapter, waiting.update)
    }),
  }
  queue.waiting = waiting
  queue.last = waiting.result
  return waiting.result
}

function write(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  // A newer write does not end an older one: an abort would not undo what has left already. And each has a key of its own:
  // under an old one the provider keeps its answer, a failure, or a success that another tab has written over since.
  const ask = (signal: AbortSignal) => adapter.update(update, { signal, idempotencyKey: idempotencyKey() })
  return askAdapter(update, ask, { timeoutMs: adapter.timeoutMs })
}
