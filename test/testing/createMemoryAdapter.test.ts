import { describe, expect, it } from 'vitest'

import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const { contact, taxId } = exampleValues()

describe('createMemoryAdapter', () => {
  it('saves everything and keeps it as it was sent', async () => {
    const adapter = createMemoryAdapter({ provider: stripe })
    const update = { contact: { ...contact } }
    expect(await adapter.update(update, options)).toEqual({ status: 'saved', saved: ['contact'] })
    update.contact.email = 'changed later'
    expect(adapter.updates).toEqual([{ contact }])
    expect(adapter.provider).toBe(stripe)
    expect(createMemoryAdapter()).not.toHaveProperty('provider')
  })

  it('answers what a test wants, and saves where it wants nothing', async () => {
    const adapter = createMemoryAdapter({
      answer: (_update, n) =>
        n === 1 ? { status: 'failed', saved: [], reason: 'conflict', retryable: true } : undefined,
    })
    expect(await adapter.update({ taxId }, options)).toMatchObject({ reason: 'conflict' })
    expect(await adapter.update({ taxId }, options)).toEqual({ status: 'saved', saved: ['taxId'] })
  })
})
