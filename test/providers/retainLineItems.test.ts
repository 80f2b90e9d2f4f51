import { describe, expect, it } from 'vitest'

import { stripeBody } from '../../src/providers/stripe/index.js'
import { retainLineItems } from '../../src/providers/stripe/upstream.js'

const current = { data: [{ id: 'li_1', quantity: 1 }, { id: 'li_2' }, { id: 'li_3' }], has_more: false }

describe('retainLineItems', () => {
  it('keeps every item by its id', () => {
    expect(retainLineItems(current)).toEqual([{ id: 'li_1' }, { id: 'li_2' }, { id: 'li_3' }])
    expect(retainLineItems(current.data)).toEqual(retainLineItems(current))
  })

  it('can be changed, extended, shortened and reordered, and the mirror accepts it', () => {
    const [first, , third] = retainLineItems(current)
    const line_items = [third, { ...first, quantity: 2 }, { price: 'price_9', quantity: 1 }]
    expect(stripeBody.parse({ line_items })).toEqual({
      line_items: [{ id: 'li_3' }, { id: 'li_1', quantity: 2 }, { price: 'price_9', quantity: 1 }],
    })
  })

  it('throws for an incomplete list, because the other items would be removed', () => {
    expect(() => retainLineItems({ ...current, has_more: true })).toThrow(/has_more/)
  })
})
