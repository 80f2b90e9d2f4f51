import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkoutPage, checkoutPageBody, toCheckoutPageBody } from '../../src/providers/checkout-page/index.js'
import { checkoutPageUpstream } from '../../src/providers/checkout-page/upstream.js'
import { checkoutPageWire } from '../../src/providers/checkout-page/wire.js'
import { InvalidSessionError } from '../../src/providers/InvalidSessionError.js'
import { judge } from '../../src/providers/judge.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { describeProvider } from '../conformance/describeProvider.js'

const address = { line1: '1 Main St', line2: 'Flat 2', city: 'Albany', state: 'NY', postalCode: '12207' }
const { shippingOptions: _, ...example } = emptyValues({
  contact: { email: 'a@b.co', fullName: 'Zoë O’Neil', company: 'Café', phone: '+441', billingEmail: 'c@b.co' },
  billingAddress: { ...address, country: 'US' },
  shippingAddress: { ...address, country: 'US', fullName: 'Bo', phone: '+442' },
  taxId: { type: 'gb_vat', value: 'GB123456789' },
})

describeProvider({
  provider: checkoutPage,
  mirror: checkoutPageBody,
  toBody: toCheckoutPageBody,
  toAnswer: (body) => ({ data: { id: '6812fe6e9f39b6760576f01c', sellerId: 'x', ...body } }),
  example,
})

const faults = (body: unknown) =>
  checkoutPageBody.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('checkoutPageBody', () => {
  it('accepts every documented field of a customer that can be changed', async () => {
    const place = { line1: 'a', line2: 'b', city: 'c', state: 'd', postalCode: 'e', country: 'f' }
    const body = {
      name: 'string',
      companyName: 'string',
      email: 'string',
      phone: 'string',
      billingEmail: 'string',
      address: place,
      shipping: { name: 'string', phone: 'string', address: place },
      taxId: 'string',
      taxIdType: 'string',
    }
    expect(checkoutPageBody.parse(body)).toEqual(body)
  })

  it('rejects an empty body and fields that only the server sets', () => {
    expect(faults({})).toEqual([': Empty: give at least one field, because an empty body is rejected.'])
    expect(faults({ name: undefined })).toHaveLength(1)
    for (const key of ['id', 'sellerId', 'stripeCustomerId', 'createdAt', '__proto__']) {
      expect(faults(JSON.parse(`{"name":"x","${key}":"y"}`)), key).toEqual([
        `: Not in the document: ${key}. Remove it.`,
      ])
    }
  })
})

describe('toCheckoutPageBody', () => {
  it('sends a whole address when one line changed, and no other section', async () => {
    const billingAddress = { ...example.billingAddress, line2: '' }
    const { line2: _line2, ...rest } = address
    expect(await toCheckoutPageBody({ billingAddress })).toEqual({ address: { ...rest, country: 'US' } })
    expect(await toCheckoutPageBody({ shippingAddress: example.shippingAddress })).toEqual({
      shipping: { name: 'Bo', phone: '+442', address: { ...address, country: 'US' } },
    })
  })

  it('keeps a hidden line of an address, which would be cleared otherwise', async () => {
    const rules = {
      fields: { 'billingAddress.line2': 'hidden', 'shippingAddress.phone': 'hidden', 'contact.phone': 'hidden' },
    } as const
    const { update } = await judge(example, { provider: checkoutPage, rules })
    expect(await toCheckoutPageBody(update)).toMatchObject({ address, shipping: { phone: '+442' } })
    expect(await toCheckoutPageBody(update)).not.toHaveProperty('phone')
  })

  it('returns an empty body for a blank section, so that nothing is sent', async () => {
    expect(await toCheckoutPageBody({ taxId: { type: '', value: '', region: '' } })).toEqual({})
  })
})

describe('checkoutPage.toValues', () => {
  it('reads a customer with and without its envelope', async () => {
    expect(await checkoutPage.toValues({ name: 'Bo', shipping: { phone: '1' } })).toEqual({
      contact: { fullName: 'Bo' },
      shippingAddress: { phone: '1' },
    })
  })
})

describe('checkoutPageWire.requests', () => {
  it('sends a PATCH for the customer', () => {
    expect(checkoutPageWire.requests('6812fe6e9f39b6760576f01c', { name: 'Bo' })).toEqual({
      method: 'PATCH',
      path: '/v1/customers/6812fe6e9f39b6760576f01c',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"name":"Bo"}',
    })
  })

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a\n', '%2e', 'a b', '?', '#', '\ud800', undefined])(
    'refuses the customer id %j',
    (id) => {
      expect(() => checkoutPageWire.requests(id as string, {})).toThrow(InvalidSessionError)
    },
  )
})

describe('checkoutPageWire.read', () => {
  const read = (status: number, body: unknown) =>
    checkoutPageWire.read({
      status,
      headers: new Headers(),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const refused = (...errors: unknown[]) => read(400, { status: 'error', type: 'error', message: 'Bad', errors })

  it('returns the saved customer, and reports a failure for any other 200', () => {
    expect(read(200, { data: { id: 'x' } })).toEqual({ status: 'saved', answer: { data: { id: 'x' } } })
    const customer = { id: 'x' }
    for (const body of [
      '',
      '<html>',
      {},
      { status: 'error' },
      { data: null },
      { data: 'x' },
      { data: [] },
      { data: {} },
      { status: 'error', data: customer },
      { error: 'x', data: customer },
      { status: 500, data: customer },
      { message: 'Service temporarily unavailable' },
    ]) {
      expect(read(200, body), JSON.stringify(body)).toMatchObject({ reason: 'unavailable', retryable: true })
    }
    expect(read(200, { status: 'error', errors: [{ param: 'email' }] })).toMatchObject({ status: 'rejected' })
    expect(read(200, { status: 'success', data: customer, errors: [] })).toMatchObject({ status: 'saved' })
  })

  it('reports misconfigured for errors that belong to no field', () => {
    expect(refused({ param: 'sellerId', message: 'x' }, { param: 'body' })).toEqual({
      status: 'failed',
      reason: 'misconfigured',
      retryable: false,
      detail: 'HTTP 400',
    })
    expect(refused({ param: 'address', message: 'x' })).toMatchObject({ status: 'rejected' })
  })

  it.each([
    'address.postalCode',
    'address[postalCode]',
    'body.address.postalCode',
    '/address/postalCode',
    'Address.PostalCode',
    'body.address.postal_code',
  ])('maps %s to its field', (param) => {
    expect(refused({ param, message: 'Invalid postal code', value: 'CANARY' })).toEqual({
      status: 'rejected',
      issues: [{ path: 'billingAddress.postalCode', code: 'invalid' }],
    })
  })

  it('distinguishes the two addresses, and maps messages to issue codes', () => {
    expect(
      refused(
        { param: 'shipping.address.postalCode', message: 'postalCode is required' },
        { param: 'shipping', message: 'x' },
        { param: 'email', message: 'Invalid email CANARY@b' },
        { param: 'name', message: 'name must be at most 100 characters' },
        { param: 'sellerId', message: 'x' },
      ),
    ).toEqual({
      status: 'rejected',
      issues: [
        { path: 'shippingAddress.postalCode', code: 'required' },
        { path: 'shippingAddress.fullName', code: 'invalid' },
        { path: 'contact.email', code: 'invalid-email' },
        { path: 'contact.fullName', code: 'too-long' },
        { code: 'rejected-by-provider' },
      ],
    })
  })

  it('reads both shapes of a 401', () => {
    for (const body of [
      { error: 'Unauthorized', message: 'Missing or invalid API key' },
      { status: 'error', type: 'error', message: 'Unauthorized', errors: [] },
    ]) {
      expect(read(401, body)).toMatchObject({ status: 'failed', reason: 'misconfigured', retryable: false })
    }
  })

  it.each([
    [403, 'misconfigured'],
    [404, 'ended'],
    [409, 'conflict'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
  ])('reads %i as %s', (status, reason) => {
    expect(read(status, { status: 'error' })).toMatchObject({ status: 'failed', reason })
  })

  it('never passes on a value or text of the answer', () => {
    const canary = 'CANARY Zoë'
    fc.assert(
      fc.property(fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 500), (status) => {
        const body = { message: canary, error: canary, errors: [{ param: canary, message: canary, value: canary }] }
        expect(JSON.stringify(read(status, body))).not.toContain('CANARY')
      }),
    )
  })
})

describe('checkoutPageUpstream', () => {
  it('authenticates with the API key, and throws without one at the first request', () => {
    expect(checkoutPageUpstream({ apiKey: 'cp_1' }).credentials()).toEqual({ authorization: 'Bearer cp_1' })
    expect(() => checkoutPageUpstream({ apiKey: '' }).credentials()).toThrow('apiKey is missing')
  })
})
