import { describe, expect, it } from 'vitest'

import { billingCountry } from '../../src/providers/billingCountry.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { fieldMode, fieldRow, shownOnRequest, shownSections, takenSections } from '../../src/providers/fieldMode.js'
import type { Provider } from '../../src/providers/provider.js'
import type { FieldRule } from '../../src/providers/rules.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { fieldPaths } from '../../src/sections/fieldPath.js'
import type { FieldPath, SectionId } from '../../src/sections/schema.js'

const every: SectionId[] = ['contact', 'billingAddress', 'shippingAddress', 'taxId', 'shippingOptions', 'lineItems']
const ruled = (path: FieldPath, rule: FieldRule) => ({ fields: { [path]: rule } })

describe('fieldMode', () => {
  it('shows every field without a provider, except those shown only on request', () => {
    const hidden = fieldPaths.filter((path) => fieldMode(path) === 'hidden')
    expect(hidden).toEqual(shownOnRequest)
    expect(hidden).toEqual([
      'contact.firstName',
      'contact.lastName',
      'contact.billingEmail',
      'shippingAddress.firstName',
      'shippingAddress.lastName',
      'shippingAddress.company',
      'shippingAddress.email',
      'shippingAddress.shipTo',
      'taxId.region',
    ])
    const collapsed = fieldPaths.filter((path) => fieldMode(path) === 'collapsed')
    expect(collapsed).toEqual(['billingAddress.line2', 'shippingAddress.line2'])
    expect(fieldMode('taxId.region', undefined, { only: ['taxId.region'] })).toBe('optional')
    expect(fieldMode('taxId.region', undefined, ruled('taxId.region', 'required'))).toBe('required')
  })

  it('collapses the second address line, unless the rules change it', () => {
    for (const path of ['billingAddress.line2', 'shippingAddress.line2'] as const) {
      expect(fieldMode(path, checkoutPage)).toBe('collapsed')
      expect(fieldMode(path, checkoutPage, ruled(path, 'optional'))).toBe('optional')
    }
  })

  it.each<[FieldRule | undefined, string]>([
    [undefined, 'required'],
    ['optional', 'required'],
    ['collapsed', 'required'],
    ['required', 'required'],
    ['locked', 'locked'],
    ['hidden', 'hidden'],
  ])('with the rule %s, shows a field that the provider requires as %s', (rule, mode) => {
    const rules = rule ? ruled('shippingAddress.line1', rule) : {}
    expect(fieldMode('shippingAddress.line1', stripe, rules)).toBe(mode)
  })

  it('shows an optional extra of the provider only when the rules ask for it', () => {
    const path = 'shippingAddress.email'
    expect(fieldMode(path, fastspring)).toBe('hidden')
    expect(fieldMode(path, fastspring, { only: [path] })).toBe('optional')
    expect(fieldMode(path, fastspring, ruled(path, 'optional'))).toBe('optional')
  })

  it('is absent for a field that the provider cannot store, but keeps a country that others need', () => {
    expect(fieldMode('contact.fullName', fastspring)).toBe('absent')
    expect(fieldMode('contact.fullName', fastspring, ruled('contact.fullName', 'required'))).toBe('absent')
    expect(fieldMode('contact.email', stripe)).toBe('absent')
    const country = 'billingAddress.country'
    expect(fieldMode(country, fastspring)).toBe('text')
    expect(fieldMode(country, fastspring, ruled(country, 'locked'))).toBe('text')
    expect(fieldMode(country, fastspring, ruled(country, 'required'))).toBe('required')
    expect(fieldMode(country, fastspring, ruled(country, 'hidden'))).toBe('absent')
    expect(fieldRow(fastspring.fields, country)).toBeUndefined()
    expect(fieldRow(fastspring.fields, 'contact.email')).toMatchObject({ to: 'billToContact.email' })
  })

  it('hides every field that "only" does not list', () => {
    const only: FieldPath[] = ['shippingAddress.city', 'contact.email']
    const shown = fieldPaths.filter((path) => fieldMode(path, undefined, { only }) !== 'hidden')
    expect(shown).toEqual(['contact.email', 'shippingAddress.city'])
    const shipTo = 'shippingAddress.shipTo'
    expect(fieldMode(shipTo, undefined, { only, fields: { [shipTo]: 'optional' } })).toBe('optional')
    expect(fieldMode('contact.email', undefined, { only, ...ruled('contact.email', 'locked') })).toBe('locked')
  })
})

describe('shownSections', () => {
  it('returns the sections of the provider in page order, or in the order of the rules', () => {
    expect(shownSections()).toEqual(every)
    expect(shownSections(stripe)).toEqual(['shippingAddress', 'shippingOptions', 'lineItems'])
    expect(shownSections(topiic)).toEqual(['contact', 'billingAddress'])
    const sections: SectionId[] = ['taxId', 'contact', 'constructor' as SectionId]
    expect(shownSections(undefined, { sections })).toEqual(['taxId', 'contact'])
    expect(shownSections(fastspring, { sections })).toEqual(['taxId', 'contact'])
    expect(shownSections(stripe, { sections })).toEqual([])
  })

  it('omits a section that has no field in "only"', () => {
    expect(shownSections(undefined, { only: ['shippingOptions.selected'] })).toEqual(['shippingOptions'])
    expect(shownSections(undefined, { only: ['taxId.value'], sections: ['contact'] })).toEqual([])
    expect(shownSections(undefined, { only: ['contactless.email' as FieldPath] })).toEqual([])
  })
})

describe('takenSections', () => {
  it('accepts the sections that a request would clear, if one of them is shown', () => {
    expect(takenSections(topiic, { sections: ['contact'] })).toEqual(['contact', 'billingAddress'])
    expect(takenSections(topiic, { sections: ['taxId'] })).toEqual([])
    expect(takenSections(fastspring, { sections: ['contact'] })).toEqual(['contact'])
    const mixed: Provider = { ...fastspring, whole: ['billingAddress', 'shippingAddress'] }
    expect(takenSections(mixed, { sections: ['taxId'] })).toEqual(['taxId'])
    expect(takenSections(mixed, { sections: ['taxId', 'shippingAddress'] })).toEqual([
      'billingAddress',
      'shippingAddress',
      'taxId',
    ])
  })
})

describe('billingCountry', () => {
  const billingAddress = { country: ' at ' }
  const shippingAddress = { country: 'de\u0020' }

  it('returns the code of the billing country', () => {
    expect(billingCountry({ billingAddress, shippingAddress })).toBe('AT')
    expect(billingCountry({ billingAddress, shippingAddress }, stripe)).toBe('AT')
  })

  it('returns the country of the shipping address when no billing address is shown', () => {
    expect(billingCountry({ shippingAddress }, stripe)).toBe('DE')
    expect(billingCountry({ shippingAddress }, undefined, { sections: ['shippingAddress', 'taxId'] })).toBe('DE')
    expect(billingCountry({ shippingAddress })).toBe('')
    expect(billingCountry({ billingAddress: { country: '' }, shippingAddress }, fastspring)).toBe('')
    expect(billingCountry({}, stripe)).toBe('')
  })
})
