import { describe, expect, it } from 'vitest'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { judge } from '../../src/providers/judge.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress, shippingAddress, taxId } = emptyValues({
  contact: { email: ' ann@example.com\u200b', firstName: 'Ann', lastName: 'Lee' },
  billingAddress: { line1: '1 Main St', city: 'Perth', state: 'wa', country: 'au', postalCode: ' 60 00' },
  shippingAddress: { line1: '1 Main St', city: 'Perth', state: 'WA', postalCode: '6000', country: 'AU' },
})
const codesAt = (issues: { path?: string; code: string }[]) => issues.map(({ path, code }) => [path, code])

describe('judge', () => {
  it('returns the canonical update', async () => {
    const { update, issues } = await judge({ contact, billingAddress }, { provider: fastspring })
    expect(issues).toEqual([])
    expect(update.contact?.email).toBe('ann@example.com')
    expect(update.billingAddress).toMatchObject({ country: 'AU', state: 'WA', postalCode: '6000' })
  })

  it.each(['\ud83d', '\u{e0041}', '\u200c', '\u200d', '\u3164', '\u2800'])(
    'treats %j as empty in every required field',
    async (nothing) => {
      const fill = <T extends object>(section: T, keys: (keyof T)[]): T =>
        Object.assign({ ...section }, Object.fromEntries(keys.map((key) => [key, nothing])))
      const required = (update: Parameters<typeof judge>[0], provider: Parameters<typeof judge>[1]['provider']) =>
        judge(update, { provider }).then(({ issues }) => codesAt(issues))
      expect(await required({ contact: fill(contact, ['email', 'firstName', 'lastName']) }, topiic)).toEqual([
        ['contact.email', 'required'],
        ['contact.firstName', 'required'],
        ['contact.lastName', 'required'],
      ])
      const places = ['fullName', 'line1', 'city', 'state', 'postalCode'] as const
      expect((await required({ shippingAddress: fill(shippingAddress, [...places]) }, stripe)).toSorted()).toEqual(
        places.map((key) => [`shippingAddress.${key}`, 'required']).toSorted(),
      )
      expect(await required({ taxId: fill(taxId, ['type', 'value', 'region']) }, checkoutPage)).toEqual([])
      const { update } = await judge({ contact: fill(contact, ['phone', 'company']) }, { provider: fastspring })
      expect(update.contact).toMatchObject({ phone: '', company: '' })
    },
  )

  it('requires what the provider requires, and ignores what it cannot store', async () => {
    expect(codesAt((await judge({ shippingAddress }, { provider: stripe })).issues)).toEqual([
      ['shippingAddress.fullName', 'required'],
    ])
    const homeless = { ...billingAddress, country: '' }
    expect((await judge({ billingAddress: homeless }, { provider: fastspring })).issues).toEqual([])
    expect(codesAt((await judge({ billingAddress: homeless }, { provider: checkoutPage })).issues)).toEqual([
      ['billingAddress.country', 'required'],
    ])
    // FastSpring does not store the tax ID type, so it is not required.
    const value = { ...taxId, value: '123' }
    expect((await judge({ taxId: value }, { provider: fastspring })).issues).toEqual([])
    expect(codesAt((await judge({ taxId: value }, { provider: checkoutPage })).issues)).toEqual([
      ['taxId.type', 'required'],
    ])
  })

  it('rejects an invalid value of a field that is not shown', async () => {
    const shipTo = 'constructor' as 'gift'
    const verdict = await judge({ shippingAddress: { ...shippingAddress, shipTo } }, { provider: fastspring })
    expect(codesAt(verdict.issues)).toEqual([['shippingAddress.shipTo', 'invalid']])
    const email = { ...shippingAddress, email: 'nobody' }
    expect(codesAt((await judge({ shippingAddress: email }, { provider: fastspring })).issues)).toEqual([
      ['shippingAddress.email', 'invalid-email'],
    ])
  })

  it('counts maximum lengths in code points', async () => {
    const named = (firstName: string) => judge({ contact: { ...contact, firstName } }, { provider: fastspring })
    expect((await named('👍'.repeat(50))).issues).toEqual([])
    expect(codesAt((await named('👍'.repeat(51))).issues)).toEqual([['contact.firstName', 'too-long']])
  })

  it('drops hidden and locked values, except where the provider replaces the whole section', async () => {
    const hidden = { fields: { 'contact.email': 'locked', 'billingAddress.city': 'hidden' } } as const
    const left = await judge({ contact, billingAddress }, { provider: fastspring, rules: hidden })
    expect([left.update.contact?.email, left.update.billingAddress?.city]).toEqual(['', ''])
    const page = await judge({ contact, billingAddress }, { provider: checkoutPage, rules: hidden })
    expect([page.update.contact?.email, page.update.billingAddress?.city]).toEqual(['', 'Perth'])
    const whole = await judge({ contact, billingAddress }, { provider: topiic, rules: hidden })
    expect([whole.update.contact?.email, whole.update.billingAddress?.city]).toEqual(['ann@example.com', 'Perth'])
  })

  it('keeps a hidden value that Stripe would clear, and returns an issue for a locked field without a required value', async () => {
    const rules = { fields: { 'shippingAddress.country': 'locked', 'shippingAddress.line2': 'hidden' } } as const
    const shippingAddress = { ...exampleValues('AU').shippingAddress, line2: 'Flat 2' }
    const kept = await judge({ shippingAddress }, { provider: stripe, rules })
    expect(kept.issues).toEqual([])
    expect(kept.update.shippingAddress).toMatchObject({ country: 'AU', line2: 'Flat 2' })
    const { issues } = await judge(
      { shippingAddress: { ...shippingAddress, country: '' } },
      { provider: stripe, rules },
    )
    expect(issues).toContainEqual({ path: 'shippingAddress.country', code: 'required' })
  })

  it('applies the rules: required fields, countries, and then the merchant’s check', async () => {
    const rules = {
      fields: { 'contact.company': 'required' },
      allowedCountries: { billingAddress: ['US'] },
      check: () => [{ path: 'contact.email', code: 'own', message: 'No.' }],
    } as const
    const refused = await judge(
      { contact, billingAddress },
      { provider: fastspring, rules: { ...rules, check: () => [...rules.check()] } },
    )
    expect(codesAt(refused.issues)).toEqual([['contact.company', 'required']])
    const withCompany = { ...contact, company: 'Lee Ltd' }
    const checked = await judge(
      { contact: withCompany },
      { provider: fastspring, rules: { ...rules, check: () => [...rules.check()] } },
    )
    expect(checked.issues).toEqual([{ path: 'contact.email', code: 'own', message: 'No.' }])
    const abroad = await judge({ billingAddress }, { provider: checkoutPage, rules: { allowedCountries: ['US'] } })
    expect(codesAt(abroad.issues)).toEqual([['billingAddress.country', 'country-not-allowed']])
  })

  it('does not require a part that the country’s addresses do not have, even if the rules do', async () => {
    const german = { ...billingAddress, state: '', postalCode: '10557', country: 'DE' }
    const rules = { fields: { 'billingAddress.state': 'required' } } as const
    expect((await judge({ billingAddress: german }, { provider: checkoutPage, rules })).issues).toEqual([])
    const american = { ...german, postalCode: '95014', country: 'US' }
    expect(codesAt((await judge({ billingAddress: american }, { provider: checkoutPage, rules })).issues)).toEqual([
      ['billingAddress.state', 'required'],
    ])
  })

  it('validates by a locked country, in the form and in the relay', async () => {
    const arab = { ...billingAddress, city: '', state: 'Dubai', postalCode: '', country: 'AE' }
    const rules = { fields: { 'billingAddress.country': 'locked' } } as const
    for (const provider of [fastspring, checkoutPage]) {
      const form = await judge({ billingAddress: arab }, { provider, rules })
      expect(form.issues).toEqual([])
      expect(form.update.billingAddress?.state).toBe('DU')
      expect((await judge(form.update, { provider, rules })).issues).toEqual([])
    }
  })
})
