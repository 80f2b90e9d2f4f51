import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import { judge } from '../../src/providers/judge.js'
import { billingAddressSchema } from '../../src/sections/billing-address/schema.js'
import { contactSchema } from '../../src/sections/contact/schema.js'
import { sectionIds } from '../../src/sections/keys.js'
import { sections } from '../../src/sections/schema.js'
import { shippingAddressSchema } from '../../src/sections/shipping-address/schema.js'
import { shippingOptionsSchema } from '../../src/sections/shipping-options/schema.js'
import { taxIdSchema } from '../../src/sections/tax-id/schema.js'
import { exampleValues } from '../../src/testing/index.js'

const schemas = {
  contact: contactSchema,
  billingAddress: billingAddressSchema,
  shippingAddress: shippingAddressSchema,
  taxId: taxIdSchema,
  shippingOptions: shippingOptionsSchema,
}

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'DE',
    'us',
    'CA',
    'california',
    'sw1a1aa',
    '１００-0005',
    'ann@münchen.de',
    '+4930182722720',
    'eu_vat',
    'gift',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

describe('a schema extended by the developer', () => {
  it('keeps its validation and its canonical values beside the new keys', async () => {
    const extended = z.extend(contactSchema, { notes: z.string().check(z.maxLength(5)), terms: z.boolean() })
    const contact = { ...exampleValues('US').contact, email: ' ann@example.com ' }
    const { data } = await extended.safeParseAsync({ ...contact, notes: 'Ring', terms: true })
    expect(data).toMatchObject({ email: 'ann@example.com', notes: 'Ring', terms: true })
    const { error } = await extended.safeParseAsync({ ...contact, email: 'ann@', notes: 'Ring twice', terms: true })
    expect(error?.issues.map(({ path }) => path[0])).toContain('notes')
    const { error: refused } = await extended.safeParseAsync({ ...contact, email: 'ann@', notes: '', terms: true })
    expect(refused?.issues).toMatchObject([{ path: ['email'], message: 'invalid-email' }])
  })

  it('extends an address, whose rules load later', async () => {
    const extended = z.extend(billingAddressSchema, { floor: z.string() })
    const address = { ...exampleValues('CA').billingAddress, postalCode: 'h3z2y7', state: 'Quebec', floor: '2' }
    const { data } = await extended.safeParseAsync(address)
    expect(data).toMatchObject({ postalCode: 'H3Z 2Y7', state: 'QC', floor: '2' })
  })
})

describe.each(sectionIds.filter((id) => id !== 'custom' && id !== 'lineItems'))('the schema of %s', (id) => {
  it('agrees with the form and the relay', async () => {
    const examples = ['US', 'DE', 'JP', 'BR'].map((country) => exampleValues(country)[id] as Record<string, string>)
    const keys = Object.keys(sections[id].fields.shape)
    const changed = fc
      .tuple(fc.constantFrom(...examples), fc.dictionary(fc.constantFrom(...keys), texts, { maxKeys: 3 }))
      .map(([example, change]) => ({ ...example, ...change }))
    await fc.assert(
      fc.asyncProperty(changed, async (values) => {
        const { data, error } = await schemas[id].safeParseAsync(values)
        const { update, issues } = await judge({ [id]: values }, {})
        expect((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])).toEqual(
          issues.map(({ path, code }) => [path?.slice(id.length + 1), code]),
        )
        if (data) expect(data).toEqual(update[id])
      }),
      { numRuns: 150 },
    )
  })

  it('accepts strings at all of its keys, and nothing else', async () => {
    const [key = ''] = Object.keys(sections[id].fields.shape)
    const { [key]: _gone, ...others } = exampleValues()[id] as Record<string, string>
    for (const values of [others, { ...others, [key]: 1 }, { ...others, [key]: null }, null, 'x', []]) {
      const { error } = await schemas[id].safeParseAsync(values)
      expect(error).toBeDefined()
    }
  })
})
