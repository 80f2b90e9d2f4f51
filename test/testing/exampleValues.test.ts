import { describe, expect, it } from 'vitest'

import { formats } from '../../src/countries/formats.js'
import { readTable } from '../../src/countries/readTable.js'
import { judge } from '../../src/providers/judge.js'
import { checkoutSchema } from '../../src/sections/schema.js'
import { exampleValues, fieldSteps } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'

const countries = [...readTable(formats).keys()]

describe('exampleValues', () => {
  it.each(countries)('returns values for %s that every provider accepts unchanged', async (country) => {
    const values = exampleValues(country)
    expect(values.billingAddress.country).toBe(country)
    const parsed = await checkoutSchema.safeParseAsync(values)
    expect(parsed.error?.issues).toBeUndefined()
    expect(parsed.data).toEqual(values)
    for (const { upstream } of Object.values(sandboxes)) {
      const { provider } = upstream({})
      expect((await judge(values, { provider })).issues).toEqual([])
    }
  })

  it('returns the United States by default, and lists the countries that it has', () => {
    expect(exampleValues()).toEqual(exampleValues('US'))
    for (const word of ['XX', 'us', '', 'constructor']) expect(() => exampleValues(word)).toThrow(RangeError)
  })
})

describe('fieldSteps', () => {
  it('lists fields with a value, and those that change other fields first', () => {
    const values = exampleValues('DE')
    values.shippingAddress.shipTo = 'gift'
    values.shippingOptions.selected = 'air'
    const steps = fieldSteps(values)
    const names = steps.map(({ name }) => name)
    expect(names.indexOf('billingAddress.country')).toBeLessThan(names.indexOf('billingAddress.line1'))
    expect(names.indexOf('shippingAddress.shipTo')).toBeLessThan(names.indexOf('shippingAddress.country'))
    expect(names).not.toContain('billingAddress.line2')
    expect(steps).toContainEqual({ name: 'billingAddress.country', value: 'DE', kind: 'select' })
    expect(steps).toContainEqual({ name: 'contact.email', value: values.contact.email, kind: 'fill' })
    expect(steps).toContainEqual({ name: 'taxId.type', value: 'eu_vat', kind: 'select' })
    expect(steps.filter(({ kind }) => kind === 'check').map(({ name }) => name)).toEqual([
      'shippingAddress.shipTo',
      'taxId.business',
      'shippingOptions.selected',
    ])
  })
})
