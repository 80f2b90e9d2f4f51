import { describe, expect, it } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { sectionIds } from '../../src/sections/keys.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress, taxId } = exampleValues('US')
const named = (firstName: string): SessionUpdate => ({ contact: { ...contact, firstName } })
const failed: SessionUpdateResult = { status: 'failed', saved: [], reason: 'unavailable', retryable: true }

/** An adapter that notes what it gets, and answers when it is told to. */
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
  /** Answers the write that is under way. */
  async function answer(result?: SessionUpdateResult): Promise<void> {
    await expect.poll(() => waiting.length).toBe(1)
    waiting.shift()?.(result)
  }
  return { adapter, sent, waiting, answer }
}

describe('enqueueWrite', () => {
  it('has one write under way and sends of 50 edits the first and the last', async () => {
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

  it('merges what waits by section, and tells every caller what became of it', async () => {
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

  it('starts anew when the line is free', async () => {
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

  it('keeps the key of an intent that failed until it is saved, and gives another intent its own', async () => {
    const { adapter, sent, answer } = handAdapter()
    const steps: [string, SessionUpdateResult?][] = [['1', failed], ['1', failed], ['1'], ['1'], ['2', failed], ['1']]
    for (const [name, result] of steps) {
      const written = enqueueWrite(adapter, named(name))
      await answer(result)
      await written
    }
    const [a, b, c, d, e, f] = sent.map(({ key }) => key)
    expect([b, c]).toEqual([a, a])
    expect(new Set([a, d, e, f]).size).toBe(4)
    for (const { key } of sent) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })

  it('takes an adapter that rejects for one that has saved nothing, and goes on', async () => {
    let calls = 0
    const adapter: SessionAdapter = {
      update: () =>
        (calls += 1) === 1 ? Promise.reject(new Error('x')) : Promise.resolve({ status: 'saved', saved: [] }),
    }
    expect(await enqueueWrite(adapter, named('1'))).toEqual(failed)
    expect(await enqueueWrite(adapter, named('2'))).toEqual({ status: 'saved', saved: [] })
  })

  it('has a queue of its own for each adapter object', async () => {
    const one = handAdapter()
    const other = handAdapter()
    const results = [enqueueWrite(one.adapter, named('1')), enqueueWrite(other.adapter, named('2'))]
    await other.answer()
    await one.answer()
    await Promise.all(results)
    expect([...one.sent, ...other.sent].map(({ update }) => update.contact?.firstName)).toEqual(['1', '2'])
  })
})
