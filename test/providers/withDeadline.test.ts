import { describe, expect, it } from 'vitest'

import { withDeadline } from '../../src/providers/withDeadline.js'

const never = () => new Promise<never>(() => undefined)
const open = new AbortController().signal

describe('withDeadline', () => {
  it('returns the result of the work, or rejects with its error', async () => {
    expect(await withDeadline(1000, open, async () => 'done')).toBe('done')
    await expect(withDeadline(1000, open, () => Promise.reject(new Error('own')))).rejects.toThrow('own')
  })

  it('rejects when the work takes too long, and aborts its signal', async () => {
    let reported: unknown
    const work = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => (reported = signal.reason))
      return never()
    }
    await expect(withDeadline(20, open, work)).rejects.toHaveProperty('name', 'TimeoutError')
    expect(reported).toHaveProperty('name', 'TimeoutError')
  })

  it.each([Infinity, 2 ** 31])('waits for work with a limit of %d ms', async (ms) => {
    const work = () => new Promise<string>((resolve) => setTimeout(() => resolve('done'), 20))
    expect(await withDeadline(ms, open, work)).toBe('done')
  })

  it('rejects with the reason of the outer signal, before and during the work', async () => {
    await expect(withDeadline(1000, AbortSignal.abort('early'), never)).rejects.toBe('early')
    const leaving = new AbortController()
    const work = withDeadline(1000, leaving.signal, never)
    leaving.abort('late')
    await expect(work).rejects.toBe('late')
  })

  it('leaves no timer and no listener behind', async () => {
    const outer = new AbortController()
    let reported = false
    await withDeadline(30, outer.signal, async (signal) => {
      signal.addEventListener('abort', () => (reported = true))
    })
    outer.abort()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(reported).toBe(false)
  })
})
