import { describe, expect, it } from 'vitest'

import { contactSchema, shippingAddressSchema } from '../../../src/index.js'
import { judge } from '../../../src/providers/judge.js'
import { exampleValues } from '../../../src/testing/index.js'

const { contact, shippingAddress } = exampleValues('US')

const cases: [typed: string, canonicalOrCode: string][] = [
  ['', ''],
  [' +1 (202) 555-0123 ', '+12025550123'],
  ['＋４４ ２０ ７９４６ ００１８', '+442079460018'],
  ['+\u200e49 30\u00ad 901820 ext 7', '+4930901820 ext. 7'],
  ['202-555-0123', '202-555-0123'],
  ['(٢٠٢) ５５５-०१२३', '(202) 555-0123'],
  ['call the porter', 'call the porter'],
  ['+1 202 555', 'invalid-phone'],
  ['+', 'invalid-phone'],
  ['+999 1234567', 'invalid-phone'],
]

describe.each([
  ['contactSchema', contactSchema, contact],
  ['shippingAddressSchema', shippingAddressSchema, shippingAddress],
] as const)('the phone number of %s', (_name, schema, values) => {
  it.each(cases)('%j becomes %j', async (phone, expected) => {
    const { data, error } = await schema.safeParseAsync({ ...values, phone })
    if (expected === 'invalid-phone') {
      expect(error?.issues).toMatchObject([{ path: ['phone'], message: 'invalid-phone' }])
    } else {
      expect(data?.phone).toBe(expected)
      expect((await schema.safeParseAsync(data)).data?.phone).toBe(expected)
    }
  })
})

describe('contactSchema', () => {
  it('can be parsed synchronously if there is no phone number', () => {
    expect(contactSchema.safeParse({ ...contact, phone: '' }).success).toBe(true)
  })

  it('agrees with the form and the relay', async () => {
    for (const [phone, expected] of cases) {
      const { update, issues } = await judge({ contact: { ...contact, phone } }, {})
      if (expected === 'invalid-phone') expect(issues).toEqual([{ path: 'contact.phone', code: expected }])
      else expect(update.contact?.phone).toBe(expected)
    }
  })
})
