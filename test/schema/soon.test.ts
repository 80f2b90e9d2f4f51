import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { soon } from '../../src/schema/soon.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Returns the result and how long it took, in milliseconds. */
async function time(coming: Promise<unknown>): Promise<[number, unknown]> {
  const start = Date.now()
  let took = 0
  const done = soon(coming).then((value) => {
    took = Date.now() - start
    return value
  })
  await vi.advanceTimersByTimeAsync(10_000)
  return [took, await done]
}

/** A load that settles when the test says so. */
function late() {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise((settle) => (resolve = settle))
  return { promise, resolve: (value: unknown) => resolve(value) }
}

describe('soon', () => {
  it('returns the value, and undefined after a rejection', async () => {
    expect((await time(Promise.resolve(1)))[1]).toBe(1)
    expect((await time(Promise.reject(new Error('offline'))))[1]).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits 5 seconds for a load that never settles, and 50 ms for others until it settles', async () => {
    const [first, second] = [late(), late()]
    expect(await time(first.promise)).toEqual([5000, undefined])
    expect((await time(first.promise))[0]).toBe(50)
    expect((await time(Promise.resolve(2)))[1]).toBe(2)
    first.resolve(3)
    expect((await time(first.promise))[1]).toBe(3)
    expect((await time(second.promise))[0]).toBe(5000)
    // Other tests of this process have 5 seconds again.
    second.resolve(4)
  })
})
