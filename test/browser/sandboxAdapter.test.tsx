import { describe, expect, it } from 'vitest'

import { createSandboxAdapter, exampleValues, type SandboxId } from '../../src/testing/index.js'

const { contact, billingAddress, shippingAddress, shippingOptions } = exampleValues('DE')
const updates = {
  stripe: { shippingAddress, shippingOptions },
  fastspring: { contact, billingAddress, shippingAddress },
  'checkout-page': { contact },
  topiic: { contact, billingAddress },
}

describe('createSandboxAdapter in a browser', () => {
  it.each(Object.keys(updates) as SandboxId[])('runs relay and sandbox of %s in the page', async (id) => {
    const adapter = createSandboxAdapter(id)
    const options = { signal: new AbortController().signal, idempotencyKey: 'k1' }
    expect(await adapter.update(updates[id], options)).toMatchObject({
      status: 'saved',
      saved: Object.keys(updates[id]),
    })
    expect(adapter.sandbox.requests[0]?.headers.authorization).toBeTruthy()
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('sandbox.example'))).toEqual([])
  })
})
