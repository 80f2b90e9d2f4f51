import { describe, expect, it, vi } from 'vitest'

import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const { contact, taxId } = exampleValues()

describe('createMemoryAdapter', () => {
  it('saves everything and records each update', async () => {
    const adapter = createMemoryAdapter({ provider: stripe })
    const update = { contact: { ...contact } }
    expect(await adapter.update(update, options)).toEqual({ status: 'saved', saved: ['contact'] })
    update.contact.email = 'changed later'
    expect(adapter.updates).toEqual([{ contact }])
    expect(adapter.provider).toBe(stripe)
    expect(createMemoryAdapter()).not.toHaveProperty('provider')
  })

  it('returns the answer of the test, and saves if there is none', async () => {
    const adapter = createMemoryAdapter({
      answer: (_update, n) =>
        n === 1 ? { status: 'failed', saved: [], reason: 'conflict', retryable: true } : undefined,
    })
    expect(await adapter.update({ taxId }, options)).toMatchObject({ reason: 'conflict' })
    expect(await adapter.update({ taxId }, options)).toEqual({ status: 'saved', saved: ['taxId'] })
  })

  it('waits delayMs, and answers in the order of the test', async () => {
    const start = performance.now()
    await createMemoryAdapter({ delayMs: 50 }).update({ taxId }, options)
    expect(performance.now() - start).toBeGreaterThan(45)
    const order: number[] = []
    const adapter = createMemoryAdapter({
      answer: (_update, n) => new Promise((resolve) => setTimeout(resolve, n === 1 ? 30 : 0)),
    })
    await Promise.all([1, 2].map(async (n) => adapter.update({ taxId }, options).then(() => order.push(n))))
    expect(order).toEqual([2, 1])
  })

  it('uses the fake timers of the test', async () => {
    vi.useFakeTimers()
    const saving = createMemoryAdapter({ delayMs: 60_000 }).update({ taxId }, options)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await saving).toMatchObject({ status: 'saved' })
    vi.useRealTimers()
  })

  it('quotes with the function of the test, and records quotes separately', async () => {
    const std = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
    const adapter = createMemoryAdapter({
      quote(_update, n) {
        if (n === 2) throw new Error('out of order')
        return [std]
      },
    })
    const quoted = { status: 'saved', saved: [], session: { shippingOptions: [std] } }
    expect(await adapter.quote?.({ taxId }, options)).toEqual(quoted)
    expect(await adapter.quote?.({ taxId }, options)).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(adapter.quotes).toEqual([{ taxId }, { taxId }])
    expect(adapter.updates).toEqual([])
    expect(createMemoryAdapter().quote).toBeUndefined()
  })
})
