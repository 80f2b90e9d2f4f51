import { afterEach, describe, expect, it, vi } from 'vitest'

import { createSandboxAdapter, type SandboxId } from '../../src/testing/index.js'
import { updates } from '../server/serve.js'

const options = () => ({ signal: new AbortController().signal, idempotencyKey: 'k1' })
const { shippingAddress } = updates.stripe
const air = { id: 'air', label: 'Air', amount: 1500, currency: 'usd' }

afterEach(() => vi.unstubAllGlobals())

describe('createSandboxAdapter', () => {
  it.each(Object.keys(updates) as SandboxId[])('saves to %s through the relay, without a network', async (id) => {
    vi.stubGlobal('fetch', () => {
      throw new Error('A network was used.')
    })
    const adapter = createSandboxAdapter(id)
    expect(adapter.provider?.id).toBe(id)
    const saved = Object.keys(updates[id])
    expect(await adapter.update(updates[id], options())).toMatchObject({ status: 'saved', saved })
    expect(adapter.sandbox.requests).toHaveLength(1)
    expect(adapter.sandbox.session()).not.toEqual({})
  })

  it('applies the rules and quotes of the relay', async () => {
    const adapter = createSandboxAdapter('stripe', {
      rules: { allowedCountries: ['US'] },
      quoteShipping: ({ address }) => (address?.state === 'DC' ? [air] : []),
    })
    expect(await adapter.update(updates.stripe, options())).toMatchObject({ session: { shippingOptions: [air] } })
    const abroad = { shippingAddress: { ...shippingAddress, country: 'DE' } }
    expect(await adapter.update(abroad, options())).toMatchObject({ issues: [{ code: 'country-not-allowed' }] })
  })

  it('maps the test values to results', async () => {
    const { update } = createSandboxAdapter('stripe')
    const answer = (line1: string) => update({ shippingAddress: { ...shippingAddress, line1 } }, options())
    expect(await answer('test ended')).toMatchObject({ status: 'failed', reason: 'ended' })
    expect(await answer('test 409')).toMatchObject({ status: 'failed', reason: 'conflict' })
    expect(await answer('test cut')).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(await answer('test reject city')).toMatchObject({ issues: [{ path: 'shippingAddress.city' }] })
  })

  it('works on a page without crypto.subtle, such as plain http', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(await createSandboxAdapter('stripe').update(updates.stripe, options())).toMatchObject({ status: 'saved' })
  })
})
