import { createSandboxAdapter, describeProvider, exampleValues, type SandboxContract } from 'tillkit/testing'
import { describe, expect, it } from 'vitest'

import { acme, acmeUpstream } from './acme.js'

const { contact, shippingAddress } = exampleValues('US')
const update = { contact, shippingAddress: { ...shippingAddress, line2: 'Suite 5' } }

describeProvider({ describe, it, expect }, acme, {
  update,
  upstream: acmeUpstream({ apiKey: 'test' }),
  session: 'cart1',
})

const contract: SandboxContract = {
  upstream: (options) => acmeUpstream({ apiKey: 'test', ...options }),
  session: 'cart1',
  method: 'PATCH',
  path: /^\/v1\/carts\/\w+$/,
  error: (_status, message, faults) => ({
    message,
    errors: faults.map(({ path, message }) => ({ field: path.join('.'), message })),
  }),
}

describe('a save to Acme', () => {
  const save = (line1: string) => {
    const adapter = createSandboxAdapter(contract)
    const address = { ...update.shippingAddress, line1 }
    const options = { signal: new AbortController().signal, idempotencyKey: 'key' }
    return { adapter, result: adapter.update({ ...update, shippingAddress: address }, options) }
  }

  it('stores contact and address', async () => {
    const { adapter, result } = save('1 Main St')
    expect(await result).toEqual({ status: 'saved', saved: ['contact', 'shippingAddress'] })
    expect(adapter.sandbox.session()).toMatchObject({
      customer: { email: contact.email },
      delivery: { street: '1 Main St', extra: 'Suite 5', country: 'US' },
    })
  })

  it('shows what Acme rejects at its field', async () => {
    const issues = [{ path: 'shippingAddress.postalCode', code: 'invalid' }]
    expect(await save('test reject postalCode').result).toEqual({ status: 'rejected', saved: [], issues })
  })
})
