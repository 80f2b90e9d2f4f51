import { describe, expect, it } from 'vitest'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { judge } from '../../src/providers/judge.js'
import { deliveredTo, type JudgeOptions } from '../../src/providers/judgeBy.js'
import type { Provider } from '../../src/providers/provider.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues } from '../../src/testing/index.js'

const german = exampleValues('DE')
const { contact, billingAddress, taxId } = german
const shippingAddress = { ...exampleValues('AT').shippingAddress, fullName: 'Ann Lee' }
const codes = async (update: SessionUpdate, options: JudgeOptions = {}) =>
  (await judge(update, options)).issues.map(({ path, code }) => `${path} ${code}`)
const storingAll = (row: object): Provider => ({
  ...checkoutPage,
  fields: { ...checkoutPage.fields, 'contact.company': { to: 'company', blank: 'omit', ...row } },
})

describe('validation by values of other sections', () => {
  const brazil = { billingAddress: { ...billingAddress, country: 'BR' } }
  const empty = { taxId: { type: '', value: '', region: '' } }

  it('requires what the country requires, and prefers the update to known values', async () => {
    expect(await codes(empty, { provider: fastspring, known: brazil })).toEqual(['taxId.value required'])
    expect(await codes(empty, { provider: fastspring, known: { billingAddress } })).toEqual([])
    expect(await codes({ ...empty, billingAddress }, { provider: fastspring, known: brazil })).toEqual([])
  })

  it('does not require a field that the rules hide', async () => {
    const rules = { fields: { 'taxId.value': 'hidden' } } as const
    expect(await codes(empty, { provider: fastspring, known: brazil, rules })).toEqual([])
  })

  it('adds the country of the billing address to a tax ID', async () => {
    const bare = { taxId: { type: 'eu_vat', value: '136695976', region: '' } }
    const valueOf = async (update: SessionUpdate, known = {}) =>
      (await judge(update, { provider: checkoutPage, known })).update.taxId?.value
    expect(await valueOf(bare, { billingAddress })).toBe('DE136695976')
    expect(await valueOf({ ...bare, billingAddress }, { billingAddress: exampleValues('FR').billingAddress })).toBe(
      'DE136695976',
    )
    expect(await valueOf(bare)).toBe('136695976')
  })

  it('validates and sends the completed tax ID, even if the rules name other fields', async () => {
    const bare = { taxId: { type: 'eu_vat', value: '136695976', region: '' }, billingAddress }
    const rules = { fields: { 'contact.phone': 'required' } } as const
    const { update, issues } = await judge(bare, { provider: checkoutPage, rules })
    expect([update.taxId?.value, issues]).toEqual(['DE136695976', []])
  })
})

describe('validation by the rules', () => {
  it('rejects a P.O. box in the delivery address, even if the rules lock that field', async () => {
    const box = { ...shippingAddress, line1: 'Postfach 12' }
    const billed = { ...billingAddress, line1: 'Postfach 12' }
    const rules = { blockPoBox: true }
    expect(await codes({ shippingAddress: box, billingAddress: billed }, { rules })).toEqual([
      'shippingAddress.line1 po-box-not-allowed',
    ])
    expect(await codes({ shippingAddress: box })).toEqual([])
    expect(await codes({ billingAddress: billed }, { rules: { ...rules, sections: ['billingAddress'] } })).toEqual([
      'billingAddress.line1 po-box-not-allowed',
    ])
    const locked = { ...rules, fields: { 'shippingAddress.line1': 'locked' } } as const
    expect(await codes({ shippingAddress: box }, { rules: locked })).toContain(
      'shippingAddress.line1 po-box-not-allowed',
    )
    // In a country where mail is not delivered to houses a box causes no warning, but blockPoBox still rejects it.
    const african = { ...exampleValues('ZA').shippingAddress, line1: 'P.O. Box 12' }
    expect(await codes({ shippingAddress: african }, { rules })).toContain('shippingAddress.line1 po-box-not-allowed')
  })

  it('finds the section of the delivery address', () => {
    expect(deliveredTo()).toBe('shippingAddress')
    expect(deliveredTo(stripe)).toBe('shippingAddress')
    expect(deliveredTo(topiic)).toBe('billingAddress')
    expect(deliveredTo(undefined, { sections: ['shippingAddress', 'contact', 'billingAddress'] })).toBe(
      'billingAddress',
    )
    expect(deliveredTo(undefined, { sections: ['contact'] })).toBeUndefined()
  })

  it('drops fields that "only" does not list', async () => {
    const rules = { only: ['contact.email'] } as const
    const { update } = await judge({ contact }, { provider: fastspring, rules: { only: [...rules.only] } })
    expect(update.contact).toMatchObject({ email: contact.email, firstName: '', company: '', phone: '' })
  })

  it.each(['unset', 'null'] as const)('sends a hidden value when omitting it means %s', async (blank) => {
    const rules = { fields: { 'contact.company': 'hidden' } } as const
    const given = { contact: { ...contact, company: 'Lee Ltd' } }
    const companyOf = async (provider: Provider) => (await judge(given, { provider, rules })).update.contact?.company
    expect(await companyOf(storingAll({ blank }))).toBe('Lee Ltd')
    expect(await companyOf(storingAll({ whole: true }))).toBe('Lee Ltd')
    expect(await companyOf(storingAll({}))).toBe('')
  })

  it('drops the tax ID type when the number is hidden', async () => {
    const rules = { fields: { 'taxId.value': 'hidden' } } as const
    expect((await judge({ taxId }, { provider: checkoutPage, rules })).update.taxId).toMatchObject({
      type: '',
      value: '',
    })
  })

  it('keeps a country that others need, and validates by a locked one', async () => {
    const rules = { fields: { 'billingAddress.city': 'locked' } } as const
    const { update } = await judge({ billingAddress }, { provider: fastspring, rules })
    expect(update.billingAddress).toMatchObject({ country: 'DE', city: '' })
    const wrong = { ...billingAddress, postalCode: '1' }
    const locked = { fields: { 'billingAddress.country': 'locked' } } as const
    expect(await codes({ billingAddress: wrong }, { provider: checkoutPage, rules: locked })).toEqual([
      'billingAddress.postalCode postal-code',
    ])
  })

  it('returns no issues for fields that the shopper cannot change', async () => {
    const wrong = { ...contact, email: 'nobody', phone: '+1 1' }
    const rules = { fields: { 'contact.email': 'locked', 'contact.phone': 'hidden' } } as const
    expect(await codes({ contact: wrong }, { rules })).toEqual([])
    expect(await codes({ contact: wrong })).toEqual(['contact.email invalid-email', 'contact.phone invalid-phone'])
    const collapsed = { fields: { 'contact.phone': 'collapsed' } } as const
    expect(await codes({ contact: { ...contact, phone: '+1 1' } }, { rules: collapsed })).toEqual([
      'contact.phone invalid-phone',
    ])
  })

  it('validates by a locked country that is not sent', async () => {
    const country = { to: 'address.country', blank: 'omit' } as const
    const provider = { ...checkoutPage, fields: { ...checkoutPage.fields, 'billingAddress.country': country } }
    const rules = { fields: { 'billingAddress.country': 'locked', 'billingAddress.state': 'required' } } as const
    const verdict = await judge({ billingAddress }, { provider, rules })
    expect([verdict.update.billingAddress?.country, verdict.issues]).toEqual(['', []])
    expect(await codes({ billingAddress: { ...billingAddress, postalCode: '1' } }, { provider, rules })).toEqual([
      'billingAddress.postalCode postal-code',
    ])
  })

  it('returns no issues for a value that is sent unchanged because the rules hide it', async () => {
    const rules = { fields: { 'shippingAddress.phone': 'hidden' } } as const
    const wrong = { shippingAddress: { ...shippingAddress, phone: '+1 1' } }
    const { update, issues } = await judge(wrong, { provider: checkoutPage, rules })
    expect([update.shippingAddress?.phone, issues]).toEqual(['+1 1', []])
  })

  it('does not require an empty field that is not shown', async () => {
    const { country: _country, ...rest } = billingAddress
    expect(await codes({ billingAddress: { ...rest, country: '' } }, { provider: fastspring })).toEqual([])
    const email = { to: 'email', blank: 'omit', shown: false } as const
    const provider = { ...checkoutPage, fields: { ...checkoutPage.fields, 'contact.email': email } }
    expect(await codes({ contact: { ...contact, email: '' } }, { provider })).toEqual([])
  })

  it('allows the countries of each section, none, or all', async () => {
    const both = { billingAddress, shippingAddress }
    const allowing = (allowedCountries: NonNullable<JudgeOptions['rules']>['allowedCountries'], provider?: Provider) =>
      codes(both, { provider, rules: allowedCountries ? { allowedCountries } : {} })
    expect(await allowing(undefined)).toEqual([])
    expect(await allowing(['DE', 'AT'])).toEqual([])
    expect(await allowing({ billingAddress: ['AT'] })).toEqual(['billingAddress.country country-not-allowed'])
    expect(await allowing({ shippingAddress: ['DE'] })).toEqual(['shippingAddress.country country-not-allowed'])
    expect(await allowing([])).toEqual([
      'billingAddress.country country-not-allowed',
      'shippingAddress.country country-not-allowed',
    ])
    // FastSpring stores no country, so the merchant's own one is shown.
    expect((await allowing([], fastspring)).filter((each) => each.includes('country'))).toEqual([])
  })

  it('calls rules.check last, and only with valid sections', async () => {
    const asked: SessionUpdate[] = []
    const rules = { check: (update: SessionUpdate) => (asked.push(update), []) }
    await judge({ contact: { ...contact, email: 'nobody' } }, { rules })
    expect(asked).toEqual([])
    await judge({ contact: { ...contact, email: ' ann@example.com ' } }, { rules })
    expect(asked).toMatchObject([{ contact: { email: 'ann@example.com' } }])
  })
})

describe('validation of an update that is too long', () => {
  const long = (text: string, count: number) => text.repeat(count)

  it('returns one issue for each field that takes more than its share of characters', async () => {
    const given = { contact: { ...contact, company: long('😀', 4000), fullName: long('a', 20_000) } }
    expect(await codes(given, { provider: checkoutPage })).toEqual([
      'contact.fullName too-long',
      'contact.company too-long',
    ])
    const short = { contact: { ...contact, company: long('😀', 1000), fullName: long('a', 40_000) } }
    expect(await codes(short, { provider: checkoutPage })).toEqual(['contact.fullName too-long'])
    const limited = storingAll({ max: 10 })
    expect(await codes(given, { provider: limited })).toEqual(['contact.company too-long', 'contact.fullName too-long'])
  })

  it('returns no issue for a field that the shopper cannot see', async () => {
    const given = { contact: { ...contact, company: long('a', 40_000) } }
    const rules = { fields: { 'contact.company': 'locked' } } as const
    expect(await codes(given, { provider: storingAll({ blank: 'unset' }), rules })).toEqual([])
  })
})
