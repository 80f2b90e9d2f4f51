import { expect, it } from 'vitest'

import type { CheckoutRules } from '../../src/providers/rules.js'
import { exampleValues, fieldSteps } from '../../src/testing/index.js'

const options = [{ value: 'bag', label: 'Bag' }]
const rules: CheckoutRules = {
  customFields: {
    country: { label: 'Land', maxLength: 3 },
    note: { label: 'Note', type: 'textarea' },
    size: { label: 'Size', type: 'select', options },
    pack: { label: 'Packaging', type: 'radio', options },
    terms: { label: 'Terms', type: 'checkbox' },
  },
}

it('examples and steps include the custom fields of the rules', () => {
  const values = exampleValues('US', rules)
  expect(values.custom).toEqual({
    country: 'Exa',
    note: 'Ring twice\nand wait',
    size: 'bag',
    pack: 'bag',
    terms: 'true',
  })
  expect(exampleValues('US').custom).toEqual({})
  const steps = fieldSteps(values, rules).filter(({ name }) => name.startsWith('custom.'))
  expect(steps.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'custom.country fill',
    'custom.note fill',
    'custom.size select',
    'custom.pack check',
    'custom.terms check',
  ])
})
