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
  /** The most recent write, finished or not. */
  last: Promise<unknown>
  /** The queued writes, oldest first. */
  waiting: Waiting[]
}

// The queue belongs to the adapter object, so all forms that share the object share the order.
const queues = new WeakMap<SessionAdapter, Queue>()

const always = () => true

/**
 * Writes one update at a time. While one is in flight, the next one waits, and newer sections of the same caller
 * replace older ones in it. Ignoring stale answers or aborting would leave the provider with the older value.
 * `isWanted` identifies the caller. It is called once, just before sending; an update that is no longer wanted is not
 * sent.
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
  // A newer write does not abort an older one, because an abort would not undo a request that was sent. Each write has
  // a new key: for a used key the provider repeats its stored answer, which may be out of date.
  const ask = (signal: AbortSignal) => adapter.update(update, { signal, idempotencyKey: idempotencyKey() })
  return askAdapter(update, ask, { timeoutMs: adapter.timeoutMs })
}
