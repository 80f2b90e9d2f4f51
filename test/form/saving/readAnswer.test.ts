// @vitest-environment node
import { describe, expect, it } from 'vitest'

import { readAnswer } from '../../../src/form/saving/readAnswer.js'
import type { Snapshot } from '../../../src/form/store/state.js'
import type { Provider } from '../../../src/providers/provider.js'
import type { SessionUpdateResult } from '../../../src/providers/result.js'
import { emptyValues } from '../../../src/sections/emptyValues.js'
import { recipientKeys } from '../../../src/sections/following.js'
import { shippingOptionsBehavior } from '../../../src/sections/shipping-options/form/behavior.js'
import type { ShippingOption } from '../../../src/sections/shipping-options/option.js'
import { exampleValues } from '../../../src/testing/index.js'

const { contact, billingAddress, shippingAddress } = exampleValues('US')
const typed = { ...emptyValues(), contact, billingAddress, shippingAddress }
const address = JSON.stringify(shippingAddress)
const behaviors = { shippingOptions: shippingOptionsBehavior }
const adapter = { update: () => Promise.reject(new Error('not asked')) }
const option = (id: string, amount = 500, recommended = false): ShippingOption => ({
  id,
  label: id,
  amount,
  currency: 'usd',
  ...(recommended && { recommended }),
})

/** A checkout with all of `typed` on the page, and nothing saved. */
const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  values: typed,
  state: { session: {}, warnings: {} },
  errors: {},
  onScreen: ['contact', 'billingAddress', 'shippingAddress', 'shippingOptions'],
  following: { side: 'none', recipient: recipientKeys },
  props: { adapter },
  saved: {},
  unsure: new Set(),
  leftover: new Set(),
  memory: { remembered: {} },
  ...change,
})
const saved = (...ids: SessionUpdateResult['saved']): SessionUpdateResult => ({ status: 'saved', saved: ids })
const conflict: SessionUpdateResult = { status: 'failed', saved: [], reason: 'conflict', retryable: true }
const emailIssue = { path: 'contact.email', code: 'rejected-by-provider' }
const refusal: SessionUpdateResult = { status: 'rejected', saved: [], issues: [emailIssue] }
const read = (now: Snapshot, result: SessionUpdateResult, more: Partial<Parameters<typeof readAnswer>[1]> = {}) =>
  readAnswer(now, { sent: { contact }, quiet: false, behaviors, result, ...more })

describe('readAnswer', () => {
  it('records the sections that were saved, and no other', () => {
    const sent = { contact, billingAddress }
    const change = read(snapshot({ unsure: new Set(['contact', 'taxId']) }), saved('contact'), { sent })
    expect(change.saved).toEqual({ contact })
    expect([...change.unsure]).toEqual(['taxId'])
    expect(change.result).toEqual(saved('contact'))
  })

  it.each([
    ['a conflict', conflict],
    ['a timeout', { ...conflict, reason: 'timeout' } as const],
  ])('marks all sections as unknown after %s, so that they are sent again', (_what, result) => {
    const earlier = snapshot({ saved: { contact, billingAddress } })
    const change = read(earlier, result, { sent: { contact, billingAddress } })
    expect([...change.unsure]).toEqual(['contact', 'billingAddress'])
    expect(change.saved).toEqual({ contact, billingAddress })
  })

  it('shows an issue only at a field that has not changed since it was sent', () => {
    expect(read(snapshot(), refusal).issues).toEqual([emailIssue])
    const edited = { ...typed, contact: { ...contact, email: 'other@example.com' } }
    expect(read(snapshot({ values: edited }), refusal).issues).toEqual([])
    // Sections that were not sent, and custom controls, cannot have changed.
    const elsewhere = [{ path: 'taxId.value', code: 'invalid' }, { path: 'terms', code: 'required' }, { code: 'x' }]
    expect(read(snapshot(), { ...refusal, issues: elsewhere }).issues).toEqual(elsewhere)
  })

  it('shows a warning at the field that the hidden one copies', () => {
    const issue = { path: 'billingAddress.city', code: 'provider-warning' }
    const change = read(snapshot({ following: { side: 'billing', recipient: recipientKeys } }), {
      ...saved('contact'),
      session: { warnings: [issue] },
    })
    expect(change.state.warnings).toEqual({ 'shippingAddress.city': issue })
    expect(change.result.session).toEqual({ warnings: [issue] })
  })

  it('warns that a blank field was not cleared, until a value is saved there', () => {
    const path = 'contact.phone'
    const provider = { fields: { [path]: { to: 'phone', blank: 'omit' } } } as unknown as Provider
    const props = { adapter: { ...adapter, provider } }
    const blank = { contact: { ...contact, phone: '' } }
    const first = read(snapshot({ props, saved: { contact } }), saved('contact'), { sent: blank })
    expect(first.state.warnings).toEqual({ [path]: { path, code: 'not-cleared' } })
    expect([...first.leftover]).toEqual([path])
    const again = read(snapshot({ props, saved: blank, leftover: first.leftover }), saved('contact'), { sent: blank })
    expect([...again.leftover]).toEqual([path])
    expect([...read(snapshot({ props, leftover: first.leftover }), saved('contact')).leftover]).toEqual([])
  })

  it('keeps unchanged state as the same object', () => {
    const before = { shippingOptions: [], warnings: [] }
    const now = snapshot({ state: { session: before, warnings: {} } })
    const result = { ...saved('contact'), session: { shippingOptions: [] } }
    expect(read(now, result).state.session).toBe(before)
  })

  it('keeps warnings from the first part of a save for sections that the second part did not send', () => {
    const earlier = [
      { path: 'shippingAddress.city', code: 'a' },
      { path: 'contact.email', code: 'b' },
    ]
    expect(read(snapshot(), saved('contact'), { earlier }).result.session?.warnings).toEqual([earlier[0]])
  })
})

describe('readAnswer with shipping options', () => {
  const sent = { shippingAddress }
  const quoted = { remembered: { shippingOptions: { quotedAddress: address } } }
  const offer = (...shippingOptions: ShippingOption[]) => ({
    ...saved('shippingAddress'),
    session: { shippingOptions },
  })
  const choosing = (selected: string, change: Partial<Snapshot> = {}) =>
    snapshot({ values: { ...typed, shippingOptions: { selected } }, memory: quoted, ...change })
  const path = 'shippingOptions.selected'
  const list = [option('ground'), option('air')]

  it('stores the list for the address that was sent, and for no other', () => {
    expect(read(choosing(''), offer(...list), { sent }).state.session.shippingOptions).toEqual(list)
    const other = choosing('', { memory: { remembered: { shippingOptions: { quotedAddress: 'another' } } } })
    expect(read(other, offer(...list), { sent }).state.session.shippingOptions).toBeUndefined()
  })

  it('selects the recommended option, which is saved next', () => {
    const result = offer(option('ground'), option('air', 1500, true))
    const change = read(choosing(''), result, { sent })
    expect([change.values, change.next]).toEqual([{ [path]: 'air' }, ['shippingOptions']])
    // Not saved: an option on another page, or one selected by an automatic save in a form with a Save button.
    expect(read(choosing('', { onScreen: ['shippingAddress'] }), result, { sent }).next).toEqual([])
    expect(read(choosing(''), result, { sent, quiet: true }).next).toEqual([])
    expect(read(choosing('', { props: { adapter, save: 'auto' } }), result, { sent, quiet: true }).next).toEqual([
      'shippingOptions',
    ])
    // An error stays until the shopper selects an option.
    expect(read(choosing('', { errors: { shippingOptions: {} } }), result, { sent }).values).toEqual({})
  })

  it('clears an option that is gone, and an automatic save continues without it', () => {
    const gone = { path, code: 'option-unavailable' }
    const change = read(choosing('ship'), offer(...list), { sent })
    expect([change.values, change.state.warnings]).toEqual([{ [path]: '' }, { [path]: gone }])
    const refused = { ...refusal, issues: [gone], session: { shippingOptions: list } }
    const both = { sent: { ...sent, shippingOptions: { selected: 'ship' } } }
    expect(read(choosing('ship'), refused, both)).toMatchObject({ issues: [gone], goesOn: false })
    const quiet = read(choosing('ship'), refused, { ...both, quiet: true })
    expect(quiet).toMatchObject({ issues: [], goesOn: true, state: { warnings: { [path]: gone } } })
  })

  it('clears the option without asking for another one if none is offered', () => {
    const change = read(choosing('ship'), offer(), { sent })
    expect([change.values, change.state.warnings]).toEqual([{ [path]: '' }, {}])
    // Selected again for another address, the same option is sent again.
    const both = { ...offer(), saved: ['shippingAddress', 'shippingOptions'] } as SessionUpdateResult
    const { saved } = read(choosing('ship'), both, { sent: { ...sent, shippingOptions: { selected: 'ship' } } })
    expect(saved.shippingOptions).toEqual({ selected: '' })
  })

  it.each([
    ['the quote before it', { shippingOptions: list }, [option('ground')]],
    ['the answer itself', { shippingOptions: [option('ground', 700)] }, [option('ground')]],
  ])('warns about a price that differs from %s', (_when, session, offered) => {
    const issue = { path, code: 'price-changed' }
    const isQuoted = session.shippingOptions === list
    const now = choosing('ground', {
      state: { session, warnings: isQuoted ? { [path]: issue } : {} },
      memory: { remembered: { shippingOptions: { quotedAddress: address, ...(isQuoted && { priceChange: issue }) } } },
    })
    const result = { ...offer(...offered), saved: ['shippingAddress', 'shippingOptions'] } as SessionUpdateResult
    const change = read(now, result, { sent: { ...sent, shippingOptions: { selected: 'ground' } } })
    expect(change.result.session?.warnings).toEqual([issue])
    expect(change.state.warnings).toEqual({ [path]: issue })
    expect(change.remembered.shippingOptions).toMatchObject({ priceChange: undefined })
  })

  it('prefers the server’s message about a changed price', () => {
    const own = { path, code: 'price-changed', message: 'Fuel costs more.' }
    const now = choosing('ground', { state: { session: { shippingOptions: [option('ground', 700)] }, warnings: {} } })
    const result = { ...offer(...list), session: { shippingOptions: list, warnings: [own] } }
    const change = read(now, result, { sent })
    expect([change.result.session?.warnings, change.state.warnings]).toEqual([[own], { [path]: own }])
  })
})
