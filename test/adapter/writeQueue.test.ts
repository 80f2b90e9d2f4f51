import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { sectionIds } from '../../src/sections/keys.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress, taxId } = exampleValues('US')
const named = (firstName: string): SessionUpdate => ({ contact: { ...contact, firstName } })
const failed: SessionUpdateResult = { status: 'failed', saved: [], reason: 'unavailable', retryable: true }

/** An adapter that records its updates. Each write ends when `answer` is called. */
function handAdapter() {
  const sent: { update: SessionUpdate; key: string; aborted: boolean }[] = []
  const waiting: ((result?: SessionUpdateResult) => void)[] = []
  const adapter: SessionAdapter = {
    update: (update, { idempotencyKey, signal }) =>
      new Promise((resolve) => {
        sent.push({ update: structuredClone(update), key: idempotencyKey, aborted: signal.aborted })
        waiting.push((result) => resolve(result ?? { status: 'saved', saved: sectionIds.filter((id) => update[id]) }))
      }),
  }
  /** Answers the write that is in flight. */
  async function answer(result?: SessionUpdateResult): Promise<void> {
    await expect.poll(() => waiting.length).toBe(1)
    waiting.shift()?.(result)
  }
  return { adapter, sent, waiting, answer }
}

afterEach(() => void vi.restoreAllMocks())

describe('enqueueWrite', () => {
  it('sends one write at a time: of 50 edits, the first and the last', async () => {
    const { adapter, sent, waiting, answer } = handAdapter()
    const results = [enqueueWrite(adapter, named('1'))]
    await expect.poll(() => waiting.length).toBe(1)
    for (let edit = 2; edit <= 50; edit += 1) results.push(enqueueWrite(adapter, named(String(edit))))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(sent).toHaveLength(1)
    await answer()
    await answer()
    expect(new Set((await Promise.all(results)).map(({ status }) => status))).toEqual(new Set(['saved']))
    expect(sent.map(({ update }) => update.contact?.firstName)).toEqual(['1', '50'])
  })

  it('merges waiting updates by section, and gives every caller its result', async () => {
    const { adapter, sent, waiting, answer } = handAdapter()
    const first = enqueueWrite(adapter, named('1'))
    await expect.poll(() => waiting.length).toBe(1)
    const given = named('2')
    const second = enqueueWrite(adapter, given)
    const third = enqueueWrite(adapter, { billingAddress })
    const fourth = enqueueWrite(adapter, { ...named('4'), taxId })
    await answer()
    await answer(failed)
    expect(await first).toEqual({ status: 'saved', saved: ['contact'] })
    expect(await Promise.all([second, third, fourth])).toEqual([failed, failed, failed])
    expect(sent[1]?.update).toEqual({ ...named('4'), billingAddress, taxId })
    expect(given).toEqual(named('2'))
  })

  it('sends at once when no write is in flight', async () => {
    const { adapter, sent, answer } = handAdapter()
    for (const name of ['1', '2', '3']) {
      const result = enqueueWrite(adapter, named(name))
      await answer()
      expect(await result).toMatchObject({ status: 'saved' })
    }
    expect(sent.map(({ update }) => update.contact?.firstName)).toEqual(['1', '2', '3'])
    expect(sent.map(({ aborted }) => aborted)).toEqual([false, false, false])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
  })

  it('gives each write its own idempotency key, also after a failure', async () => {
    const { adapter, sent, answer } = handAdapter()
    const steps: [string, SessionUpdateResult?][] = [['1', failed], ['1', failed], ['1'], ['1'], ['2', failed], ['1']]
    for (const [name, result] of steps) {
      const written = enqueueWrite(adapter, named(name))
      await answer(result)
      await written
    }
    expect(new Set(sent.map(({ key }) => key)).size).toBe(steps.length)
    for (const { key } of sent) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each<[string, () => never]>([
    ['rejects', () => Promise.reject(new Error('x')) as never],
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
  ])('reports a failure when the adapter %s, calls reportError, and continues', async (_name, fail) => {
    const errors = vi.spyOn(console, 'error').mockReturnValue()
    let calls = 0
    const adapter: SessionAdapter = {
      update: () => ((calls += 1) === 1 ? fail() : Promise.resolve({ status: 'saved', saved: [] })),
    }
    expect(await enqueueWrite(adapter, named('1'))).toEqual(failed)
    expect(errors.mock.calls).toEqual([[new Error('x')]])
    expect(await enqueueWrite(adapter, named('2'))).toEqual({ status: 'saved', saved: [] })
  })

  it('aborts the signal of a silent adapter at its deadline, and continues without it', async () => {
    let settle: (result: SessionUpdateResult) => void = () => undefined
    const signals: AbortSignal[] = []
    const adapter: SessionAdapter = {
      timeoutMs: 60,
      update: (_update, { signal }) => {
        signals.push(signal)
        return signals.length === 1
          ? new Promise((resolve) => (settle = resolve))
          : Promise.resolve({ status: 'saved', saved: ['contact'] })
      },
    }
    const first = enqueueWrite(adapter, named('1'))
    await expect.poll(() => signals.length).toBe(1)
    const second = enqueueWrite(adapter, named('2'))
    expect(await first).toEqual({ status: 'failed', saved: [], reason: 'timeout', retryable: true })
    expect(signals[0]?.aborted).toBe(true)
    expect(await second).toEqual({ status: 'saved', saved: ['contact'] })
    settle({ status: 'rejected', saved: [], issues: [] })
    expect(await enqueueWrite(adapter, named('3'))).toMatchObject({ status: 'saved' })
    expect(signals[1]?.aborted).toBe(false)
  })

  it('waits 20 s for an adapter without timeoutMs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const reported: string[] = []
    const open = (timeoutMs?: number) => {
      const update = () => new Promise<never>(() => undefined)
      void enqueueWrite(timeoutMs === undefined ? { update } : { update, timeoutMs }, named('1')).then(() =>
        reported.push(String(timeoutMs)),
      )
    }
    open()
    open(25_000)
    open(Infinity)
    await vi.advanceTimersByTimeAsync(19_990)
    expect(reported).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(reported).toEqual(['undefined'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reported).toEqual(['undefined', '25000'])
  })

  it('sends each waiting section once, with its newest values', async () => {
    const { adapter, sent, waiting, answer } = handAdapter()
    void enqueueWrite(adapter, named('1'))
    await expect.poll(() => waiting.length).toBe(1)
    void enqueueWrite(adapter, { ...named('2'), billingAddress })
    const last = enqueueWrite(adapter, { billingAddress: { ...billingAddress, city: 'Lyon', line2: '' } })
    await answer()
    await answer()
    await last
    expect(sent[1]?.update).toEqual({ ...named('2'), billingAddress: { ...billingAddress, city: 'Lyon', line2: '' } })
    // The write has started, so this update becomes another write.
    const next = enqueueWrite(adapter, { taxId })
    await answer()
    await next
    expect(sent.map(({ update }) => Object.keys(update))).toEqual([
      ['contact'],
      ['contact', 'billingAddress'],
      ['taxId'],
    ])
  })

  it('skips an update that its caller no longer wants, and continues with the next', async () => {
    const { adapter, sent, waiting, answer } = handAdapter()
    void enqueueWrite(adapter, named('1'))
    await expect.poll(() => waiting.length).toBe(1)
    let isWanted = true
    const dropped = enqueueWrite(adapter, named('2'), () => isWanted)
    const next = enqueueWrite(adapter, named('3'))
    isWanted = false
    await answer()
    await answer()
    expect(await dropped).toEqual({ status: 'saved', saved: [] })
    expect(await next).toMatchObject({ saved: ['contact'] })
    expect(sent.map(({ update }) => update.contact?.firstName)).toEqual(['1', '3'])
  })

  it('keeps waiting updates of callers that can cancel apart', async () => {
    const { adapter, sent, waiting, answer } = handAdapter()
    void enqueueWrite(adapter, named('1'))
    await expect.poll(() => waiting.length).toBe(1)
    const one = enqueueWrite(adapter, named('2'), () => true)
    const other = enqueueWrite(adapter, { taxId }, () => true)
    await answer()
    await answer(failed)
    await answer()
    expect([await one, await other]).toEqual([failed, { status: 'saved', saved: ['taxId'] }])
    expect(sent.slice(1).map(({ update }) => update)).toEqual([named('2'), { taxId }])
  })

  it('has a separate queue for each adapter object', async () => {
    const one = handAdapter()
    const other = handAdapter()
    const results = [enqueueWrite(one.adapter, named('1')), enqueueWrite(other.adapter, named('2'))]
    await other.answer()
    await one.answer()
    await Promise.all(results)
    expect([...one.sent, ...other.sent].map(({ update }) => update.contact?.firstName)).toEqual(['1', '2'])
  })
})
