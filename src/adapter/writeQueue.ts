import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { askAdapter } from './askAdapter.js'
import { idempotencyKey } from './idempotencyKey.js'

interface Waiting {
  update: SessionUpdate
  isWanted: () => boolean
  result: Promise<SessionUpdateResult>
}

interface Queue {
  /** The write that was begun last, done or not. */
  last: Promise<unknown>
  /** The writes that wait, the oldest first. */
  waiting: Waiting[]
}

// The queue belongs to the adapter object, so everything that shares the object shares the order.
const queues = new WeakMap<SessionAdapter, Queue>()

const always = () => true

/**
 * Writes one update at a time: while one is in flight the next waits, and newer sections of the same caller replace older ones
 * in it. Ignoring stale answers or aborting would both leave the provider with the older value. `isWanted` identifies the
 * caller. It is asked once, when the update is about to be sent: one that nobody wants any longer has saved nothing.
 */
export function enqueueWrite(
  adapter: SessionAdapter,
  update: SessionUpdate,
  isWanted: () => boolean = always,
): Promise<SessionUpdateResult> {
  const queue: Queue = queues.get(adapter) ?? { last: Promise.resolve(), waiting: [] }
  queues.set(adapter, queue)
  const mine = queue.waiting.find((each) => each.isWanted === isWanted)
  if (mine) {
    Object.assign(mine.update, update)
    return mine.result
  }
  const waiting: Waiting = {
    update: { ...update },
    isWanted,
    result: queue.last.then(() => {
      queue.waiting.shift()
      return isWanted() ? write(adapter, waiting.update) : { status: 'saved', saved: [] }
    }),
  }
  queue.waiting.push(waiting)
  queue.last = waiting.result
  return waiting.result
}

function write(adapter: SessionAdapter, update: SessionUpdate): Promise<SessionUpdateResult> {
  // A newer write does not end an older one: an abort would not undo what has left already. And each has a key of its own:
  // under an old one the provider keeps its answer, a failure, or a success that another tab has written over since.
  const ask = (signal: AbortSignal) => adapter.update(update, { signal, idempotencyKey: idempotencyKey() })
  return askAdapter(update, ask, { timeoutMs: adapter.timeoutMs })
}
