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
  it('shows every field without a provider, but for those that the rules have to ask for', () => {
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

  it('collapses the second line of an address, unless the rules say otherwise', () => {
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
  ])('takes the rule %s for a field that the provider requires as %s', (rule, mode) => {
    const rules = rule ? ruled('shippingAddress.line1', rule) : {}
    expect(fieldMode('shippingAddress.line1', stripe, rules)).toBe(mode)
  })

  it('shows what a provider stores on request only when the rules ask for it', () => {
    const path = 'shippingAddress.email'
    expect(fieldMode(path, fastspring)).toBe('hidden')
    expect(fieldMode(path, fastspring, { only: [path] })).toBe('optional')
    expect(fieldMode(path, fastspring, ruled(path, 'optional'))).toBe('optional')
  })

  it('has nothing that the provider cannot store, but a country that others depend on', () => {
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

  it('hides every field but those of "only", and the box of the kit', () => {
    const only: FieldPath[] = ['shippingAddress.city', 'contact.email']
    const shown = fieldPaths.filter((path) => fieldMode(path, undefined, { only }) !== 'hidden')
    expect(shown).toEqual(['contact.email', 'shippingAddress.city'])
    const shipTo = 'shippingAddress.shipTo'
    expect(fieldMode(shipTo, undefined, { only, fields: { [shipTo]: 'optional' } })).toBe('optional')
    expect(fieldMode('contact.email', undefined, { only, ...ruled('contact.email', 'locked') })).toBe('locked')
  })
})

describe('shownSections', () => {
  it('has those of the provider in the order of the page, or of the rules', () => {
    expect(shownSections()).toEqual(every)
    expect(shownSections(stripe)).toEqual(['shippingAddress', 'shippingOptions', 'lineItems'])
    expect(shownSections(topiic)).toEqual(['contact', 'billingAddress'])
    const sections: SectionId[] = ['taxId', 'contact', 'constructor' as SectionId]
    expect(shownSections(undefined, { sections })).toEqual(['taxId', 'contact'])
    expect(shownSections(fastspring, { sections })).toEqual(['taxId', 'contact'])
    expect(shownSections(stripe, { sections })).toEqual([])
  })

  it('leaves out a section without a field of "only"', () => {
    expect(shownSections(undefined, { only: ['shippingOptions.selected'] })).toEqual(['shippingOptions'])
    expect(shownSections(undefined, { only: ['taxId.value'], sections: ['contact'] })).toEqual([])
    expect(shownSections(undefined, { only: ['contactless.email' as FieldPath] })).toEqual([])
  })
})

describe('takenSections', () => {
  it('takes the sections that a request would wipe, if one of them is shown', () => {
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

  it('is that of the billing address, by its code', () => {
    expect(billingCountry({ billingAddress, shippingAddress })).toBe('AT')
    expect(billingCountry({ billingAddress, shippingAddress }, stripe)).toBe('AT')
  })

  it('is that of the only address where no billing address is asked', () => {
    expect(billingCountry({ shippingAddress }, stripe)).toBe('DE')
    expect(billingCountry({ shippingAddress }, undefined, { sections: ['shippingAddress', 'taxId'] })).toBe('DE')
    expect(billingCountry({ shippingAddress })).toBe('')
    expect(billingCountry({ billingAddress: { country: '' }, shippingAddress }, fastspring)).toBe('')
    expect(billingCountry({}, stripe)).toBe('')
  })
})
