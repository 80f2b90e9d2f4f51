import { describe, expect, it } from 'vitest'

import { readStripeTotals } from '../../src/providers/stripe/totals.js'
import { createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

const session = (details: object, rest: object = {}) => ({
  amount_subtotal: 2198,
  amount_total: 2500,
  currency: 'usd',
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0, ...details },
  ...rest,
})
const lines = (answer: unknown) => readStripeTotals(answer).totals?.map(({ id, amount }) => [id, amount])

describe("the totals of Stripe's answer", () => {
  it('are the documented amounts in order, with a negative discount', () => {
    const details = { amount_discount: 300, amount_shipping: 500, amount_tax: 102 }
    expect(readStripeTotals(session(details)).totals).toEqual([
      { id: 'subtotal', amount: 2198, currency: 'usd' },
      { id: 'discount', amount: -300, currency: 'usd' },
      { id: 'shipping', amount: 500, currency: 'usd' },
      { id: 'tax', amount: 102, currency: 'usd' },
      { id: 'total', amount: 2500, currency: 'usd' },
    ])
  })

  it('omit amounts that do not apply, and distinguish free shipping from none', () => {
    expect(lines(session({}))).toEqual([
      ['subtotal', 2198],
      ['total', 2500],
    ])
    expect(lines(session({}, { shipping_cost: { amount_total: 0 } }))).toContainEqual(['shipping', 0])
  })

  it.each([[undefined], [null], ['text'], [{}], [session({}, { amount_total: null })], [session({}, { currency: 7 })]])(
    'are missing for %j',
    (answer) => {
      expect(readStripeTotals(answer)).toEqual({})
    },
  )

  it('are part of every save in the sandbox', async () => {
    const adapter = createSandboxAdapter('stripe', {
      quoteShipping: () => [{ id: 'std', label: 'Parcel', amount: 500, currency: 'usd' }],
    })
    const address = { ...exampleValues('US').shippingAddress, fullName: 'Ann Lee' }
    const result = await adapter.update(
      { shippingAddress: address, shippingOptions: { selected: 'std' } },
      { signal: AbortSignal.timeout(5000), idempotencyKey: 'a1' },
    )
    expect(result).toMatchObject({
      status: 'saved',
      session: {
        totals: [
          { id: 'subtotal', amount: 2198 },
          { id: 'shipping', amount: 500 },
          { id: 'total', amount: 2698 },
        ],
      },
    })
  })
})
