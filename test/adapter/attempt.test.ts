import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createAttempts, longestMs } from '../../src/adapter/attempt.js'
import { UnknownOutcome } from '../../src/adapter/UnknownOutcome.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'

const saved: SessionUpdateResult = { status: 'saved', saved: ['contact'] }
const { signal } = new AbortController()
const says = (reason: string, more: object = {}) =>
  ({ status: 'failed', saved: [], reason, retryable: true, ...more }) as SessionUpdateResult

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Sends one body; `answers` are the outcomes of each try. Returns the result and when each try began. */
async function run(
  attempt: ReturnType<typeof createAttempts>,
  answers: (() => Promise<SessionUpdateResult>)[],
  body = 'a',
  within = signal,
) {
  const start = performance.now()
  const tries: number[] = []
  const reported: SessionUpdateResult[] = []
  const send = () => {
    tries.push(performance.now() - start)
    return (answers.shift() ?? (() => Promise.resolve(saved)))()
  }
  void attempt({ body, signal: within, key: 'key', send }).then((result) => reported.push(result))
  for (let ms = 0; ms < 120_000 && reported.length === 0; ms += 50) await vi.advanceTimersByTimeAsync(50)
  return { result: reported[0], tries, took: performance.now() - start }
}

const answer = (result: SessionUpdateResult) => () => Promise.resolve(result)
const cut = () => Promise.reject(new TypeError('fetch failed'))

describe('createAttempts', () => {
  it.each([
    [0, [250, 500]],
    [1, [500, 1000]],
  ])(
    'pauses 0.25 to 0.5 s before the second try and up to 1 s before the third (random: %d)',
    async (random, pauses) => {
      vi.spyOn(Math, 'random').mockReturnValue(random)
      const { result, tries } = await run(createAttempts({ timeoutMs: 1000 }), [cut, cut, cut])
      expect(result).toEqual({ status: 'failed', saved: [], reason: 'unavailable', retryable: true })
      expect(tries.slice(1).map((time, i) => Math.round(time - (tries[i] ?? 0)))).toEqual(pauses)
    },
  )

  it('waits up to 5 s when asked to, and returns at once for a longer wait', async () => {
    const reported = (retryAfterMs: number) => answer(says('rate-limited', { retryAfterMs }))
    expect((await run(createAttempts({ timeoutMs: 1000 }), [reported(5000)])).tries).toEqual([0, 5000])
    const { result, tries } = await run(createAttempts({ timeoutMs: 1000 }), [reported(5001)])
    expect([result, tries]).toEqual([says('rate-limited', { retryAfterMs: 5001 }), [0]])
  })

  it('keeps its usual pause when it is asked for a shorter one', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const reported = answer(says('unavailable', { retryAfterMs: 0 }))
    expect((await run(createAttempts({ timeoutMs: 1000 }), [reported])).tries).toEqual([0, 250])
  })

  it.each([
    says('timeout'),
    says('misconfigured', { retryable: false }),
    says('conflict', { retryable: false }),
    { status: 'rejected', saved: [], issues: [] } as SessionUpdateResult,
    saved,
  ])('returns $status $reason unchanged, without another try', async (came) => {
    expect(await run(createAttempts({ timeoutMs: 1000 }), [answer(came)])).toMatchObject({ result: came, tries: [0] })
  })

  it('tries a second time before it reports that the session has ended', async () => {
    const { result, tries } = await run(createAttempts({ timeoutMs: 1000 }), [
      answer(says('ended')),
      answer(says('ended')),
    ])
    expect(result).toEqual(says('ended', { retryable: false }))
    expect(tries).toHaveLength(2)
  })

  it('tries once with attempts: 1', async () => {
    expect((await run(createAttempts({ timeoutMs: 1000, retry: { attempts: 1 } }), [cut])).tries).toEqual([0])
  })

  it('ends at the deadline, and delays a different body for another 5% of it', async () => {
    const attempt = createAttempts({ timeoutMs: 1000 })
    const silent = await run(attempt, [() => new Promise(() => undefined)])
    expect(silent.result).toEqual(says('timeout'))
    expect(silent.took).toBeLessThanOrEqual(1050)
    expect((await run(attempt, [], 'a')).tries).toEqual([0])
    const since = silent.took
    const next = await run(attempt, [], 'b')
    expect(next.result).toEqual(saved)
    expect(since + (next.tries[0] ?? 0)).toBeLessThanOrEqual(1150)
    expect((await run(attempt, [], 'c')).tries[0]).toBe(0)
  })

  it.each([
    ['an answer that does not end the call', () => Promise.reject(new UnknownOutcome(says('unavailable'))), true],
    ['an answer that ends the call', () => Promise.reject(new UnknownOutcome(says('unavailable'), false)), false],
    ['a deadline', () => new Promise<never>(() => undefined), true],
  ])('delays a different body after %s until the older one can no longer arrive', async (_name, first, waits) => {
    const attempt = createAttempts({ timeoutMs: 1000, retry: { attempts: 1 } })
    const { took } = await run(attempt, [first])
    const { tries } = await run(attempt, [], 'b')
    expect(tries).toEqual([waits ? 1050 - took : 0])
  })

  it('treats an error of send as a cut connection, and an error while offline as offline', async () => {
    const strange = () => Promise.reject(Object.assign(new Error('x'), { name: 'TimeoutError' }))
    expect((await run(createAttempts({ timeoutMs: 1000, retry: { attempts: 1 } }), [strange])).result).toEqual(
      says('unavailable'),
    )
    const aborted = () => Promise.reject(new DOMException('x', 'AbortError'))
    expect((await run(createAttempts({ timeoutMs: 1000, retry: { attempts: 1 } }), [aborted])).result).toEqual(
      says('unavailable'),
    )
    const away = () => {
      vi.stubGlobal('navigator', { onLine: false })
      return cut()
    }
    const { result, tries } = await run(createAttempts({ timeoutMs: 1000 }), [away])
    expect([result, tries]).toEqual([says('offline'), [0]])
  })

  it('keeps the idempotency key after a cut, and uses a new one after an answer', async () => {
    const down = answer(says('unavailable'))
    const unsure = () => Promise.reject(new UnknownOutcome(says('unavailable')))
    const script = [cut, unsure, down, cut, answer(says('rate-limited')), answer(says('conflict')), answer(saved)]
    const keys: string[] = []
    const send = (_signal: AbortSignal, key: string) => {
      keys.push(key)
      return (script.shift() ?? answer(saved))()
    }
    const attempt = createAttempts({ timeoutMs: 1000, retry: { attempts: 9 }, pauseMs: 10 })
    const ended = attempt({ body: 'a', signal, key: 'first', send })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await ended).toEqual(saved)
    const [a, b, c, d, e, f, g] = keys
    expect([a, b, c]).toEqual(['first', 'first', 'first'])
    expect(e).toBe(d)
    expect(new Set([a, d, f, g]).size).toBe(4)
    for (const key of [d, f, g]) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    [1, 1],
    [2, 2],
    [4, 4],
    [0, 1],
    [NaN, 1],
  ])('with attempts: %d, tries %d times', async (attempts, times) => {
    const { tries } = await run(createAttempts({ timeoutMs: 1000, retry: { attempts } }), Array(9).fill(cut))
    expect(tries).toHaveLength(times)
  })

  it('sends nothing when its signal aborts while it waits for an older body', async () => {
    const attempt = createAttempts({ timeoutMs: 1000, retry: { attempts: 1 } })
    await run(attempt, [cut])
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 100)
    const stopped = await run(attempt, [], 'b', leaving.signal)
    expect([stopped.result, stopped.tries]).toEqual([says('timeout'), []])
    expect(stopped.took).toBeLessThan(200)
    // The stopped body was never sent, so only the first one delays the next.
    expect((await run(attempt, [], 'c')).tries[0]).toBeLessThanOrEqual(950)
  })

  it('always ends within longestMs', async () => {
    const options = { timeoutMs: 1000, retry: { attempts: 4 } }
    const attempt = createAttempts(options)
    await run(attempt, [() => new Promise(() => undefined)])
    const slow = () => new Promise<never>((_, reject) => setTimeout(() => reject(new TypeError('cut')), 990))
    const reported = () =>
      new Promise<SessionUpdateResult>((resolve) =>
        setTimeout(() => resolve(says('rate-limited', { retryAfterMs: 5000 })), 990),
      )
    const { tries, took } = await run(attempt, [slow, reported, reported, reported], 'b')
    expect(tries).toHaveLength(4)
    expect(took).toBeGreaterThan(13_000)
    expect(took).toBeLessThanOrEqual(longestMs(options))
  })

  it('ends a pause when its signal aborts', async () => {
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 100)
    const { result, tries, took } = await run(
      createAttempts({ timeoutMs: 1000 }),
      [answer(says('unavailable', { retryAfterMs: 4000 }))],
      'a',
      leaving.signal,
    )
    expect(result).toMatchObject({ reason: 'unavailable' })
    expect(tries).toEqual([0])
    expect(took).toBeGreaterThanOrEqual(100)
    expect(took).toBeLessThan(200)
  })

  it('does not start a pause when its signal has already aborted', async () => {
    const leaving = new AbortController()
    const last = () => {
      leaving.abort()
      return Promise.resolve(says('unavailable', { retryAfterMs: 4000 }))
    }
    const { tries, took } = await run(createAttempts({ timeoutMs: 1000 }), [last], 'a', leaving.signal)
    expect(tries).toEqual([0])
    expect(took).toBeLessThan(200)
  })

  it.each([
    [undefined, 3],
    [4, 4],
    [2.5, 3],
    [1, 1],
    [0, 1],
    [-1, 1],
    [NaN, 1],
    [Infinity, Infinity],
  ])('allows time for every try with attempts: %s', (attempts, times) => {
    const retry = attempts === undefined ? {} : { attempts }
    expect(longestMs({ timeoutMs: 1000, retry })).toBe(1050 + times * 6000)
  })

  it('tries once more, not several times, after the machine slept through a pause', async () => {
    const tries: number[] = []
    const down = () => {
      tries.push(performance.now())
      return Promise.resolve(says('unavailable'))
    }
    const attempt = createAttempts({ timeoutMs: 1000, retry: { attempts: 4 } })
    const ended = attempt({ body: 'a', signal, key: 'key', send: down })
    await vi.advanceTimersByTimeAsync(0)
    // The timers did not run during the sleep; all that are due run now.
    vi.advanceTimersByTime(8 * 3_600_000)
    await vi.advanceTimersByTimeAsync(0)
    expect(tries).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await ended).toEqual(says('unavailable'))
    const [, second = 0, third = 0, fourth = 0] = tries
    expect(tries).toHaveLength(4)
    expect([third - second >= 500, fourth - third >= 1000]).toEqual([true, true])
  })
})
