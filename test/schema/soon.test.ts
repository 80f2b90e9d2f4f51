import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { soon } from '../../src/schema/soon.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How long it takes, in milliseconds, and what comes of it. */
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

describe('soon', () => {
  it('gives what comes, and undefined for what fails', async () => {
    expect((await time(Promise.resolve(1)))[1]).toBe(1)
    expect((await time(Promise.reject(new Error('offline'))))[1]).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits 5 seconds for what never comes, once', async () => {
    let come: (value: unknown) => void = () => undefined
    const late = new Promise((resolve) => (come = resolve))
    expect(await time(late)).toEqual([5000, undefined])
    expect((await time(late))[0]).toBeLessThan(100)
    expect((await time(Promise.resolve(2)))[1]).toBe(2)
    come(3)
    expect((await time(late))[1]).toBe(3)
    expect((await time(new Promise(() => {})))[0]).toBe(5000)
  })
})
