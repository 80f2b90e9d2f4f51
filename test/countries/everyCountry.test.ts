import { describe, expect, it } from 'vitest'

import { formats } from '../../src/countries/formats.js'
import { readTable } from '../../src/countries/readTable.js'
import { createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

const countries = [...readTable(formats).keys()]
const options = { signal: new AbortController().signal, idempotencyKey: 'k' }

describe('an address of every country', () => {
  it('covers all countries of the data', () => {
    expect(countries.length).toBeGreaterThanOrEqual(249)
    expect(new Set(countries).size).toBe(countries.length)
  })

  it.each(countries)('is saved in the format of %s', async (country) => {
    const { contact, billingAddress, shippingAddress } = exampleValues(country)
    const adapter = createSandboxAdapter('checkout-page')
    const result = await adapter.update({ contact, billingAddress, shippingAddress }, options)
    expect(result).toEqual({ status: 'saved', saved: ['contact', 'billingAddress', 'shippingAddress'] })
    expect(JSON.stringify(adapter.sandbox.session())).toContain(JSON.stringify(billingAddress.line1))
  })

  it.each(['HK', 'AE', 'PA'])('needs no postal code in %s', async (country) => {
    const { shippingAddress } = exampleValues(country)
    expect(shippingAddress.postalCode === '' || country === 'PA').toBe(true)
    const update = { shippingAddress: { ...shippingAddress, postalCode: '' } }
    expect((await createSandboxAdapter('stripe').update(update, options)).status).toBe('saved')
  })
})
