import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toFormBody } from '../../src/providers/toFormBody.js'
import { readFormBody } from '../../src/testing/readFormBody.js'

describe('readFormBody', () => {
  it("parses Stripe's encoding, with its numbers and booleans", () => {
    const body = {
      shipping_options: [
        { shipping_rate: 'shr_123' },
        {
          shipping_rate_data: {
            display_name: 'Ground & “fast” (2–4 d)*!',
            fixed_amount: { amount: 500, currency: 'usd' },
          },
        },
      ],
      line_items: [{ quantity: 2, adjustable_quantity: { enabled: true, minimum: 1 }, metadata: { amount: '5' } }],
      metadata: { quantity: '7', old: '' },
    }
    expect(readFormBody(toFormBody(body))).toEqual(body)
    expect(readFormBody('a=b+c%20d&x[y]=%5B')).toEqual({ a: 'b c d', x: { y: '[' } })
    expect(readFormBody('')).toEqual({})
  })

  it.each([
    'a',
    '=b',
    'a=b=c',
    'a[=b',
    'a[]=b',
    'a]b=c',
    'a[b]c=d',
    'a=1&a=2',
    'a=1&a[b]=2',
    'a[b]=1&a=2',
    'a=%',
    '&',
    'a=1&',
  ])('throws for %s', (text) => {
    expect(() => readFormBody(text)).toThrow()
  })

  it('decodes any encoded text, and never changes a prototype', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString'), fc.stringMatching(/^[a-z_]{1,8}$/))
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(name, fc.dictionary(name, text, { minKeys: 1 })), (body) => {
        expect(toFormBody(readFormBody(toFormBody(body)) as object)).toBe(toFormBody(body))
      }),
    )
    expect({}).not.toHaveProperty('polluted')
  })
})
