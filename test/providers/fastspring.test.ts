import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { InvalidSessionError } from '../../src/providers/InvalidSessionError.js'
import { fastspring, fastspringBody, toFastspringBody } from '../../src/providers/fastspring/index.js'
import { fastspringUpstream } from '../../src/providers/fastspring/upstream.js'
import { judge } from '../../src/providers/judge.js'
import { fastspringWire } from '../../src/providers/fastspring/wire.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { describeProvider } from '../conformance/describeProvider.js'

const person = { firstName: 'Ana', lastName: 'Souza', company: 'Café Ltda', phone: '+5511999999999' }
const address = { line1: '1 Main St', line2: 'Flat 2', city: 'Albany', state: 'NY', postalCode: '12207' }
const { shippingOptions: _, ...example } = emptyValues({
  contact: { email: 'ana@example.com', ...person },
  billingAddress: { ...address, country: 'US' },
  shippingAddress: { ...address, ...person, email: 'bia@example.com', country: 'US', shipTo: 'gift' },
  taxId: { value: '123.456.789-09', region: 'CA' },
})

describeProvider({
  provider: fastspring,
  mirror: fastspringBody,
  toBody: toFastspringBody,
  // The documented answer repeats the body, except shipToType.
  toAnswer: ({ shipToType: _type, ...customer }: { shipToType?: unknown }) => ({ ...customer, savedPaymentMethod: {} }),
  example,
  converted: ['shippingAddress.shipTo'],
})

const faults = (body: unknown) =>
  fastspringBody.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('fastspringBody', () => {
  it('accepts every documented field, and requires none', () => {
    const contact = { email: 'a@b.co', firstName: 'A', lastName: 'B', company: 'C', phoneNumber: '1' }
    const place = { addressLine1: 'a', addressLine2: 'b', city: 'c', region: 'd', postalCode: 'e' }
    const body = {
      accountId: 'x',
      externalAccountId: 'user_1-a',
      billToContact: contact,
      billToAddress: place,
      shipToContact: contact,
      shipToAddress: place,
      shipToType: 'SAME_AS_BILL_TO',
      accountTags: { tier: 'gold' },
      taxId: '1',
      taxIdRegion: 'CA',
    }
    expect(faults(body)).toBeUndefined()
    expect(fastspringBody.parse(body)).toEqual(body)
    expect(faults({})).toBeUndefined()
  })

  it('keeps the limits of the account fields', () => {
    expect(faults({ accountId: '👍'.repeat(64), externalAccountId: 'a'.repeat(512) })).toBeUndefined()
    expect(faults({ accountId: 'a'.repeat(65) })).toEqual(['accountId: Too long: give at most 64 characters.'])
    expect(faults({ externalAccountId: 'a'.repeat(513) })).toHaveLength(1)
    expect(faults({ externalAccountId: 'abc' })).toEqual(['externalAccountId: Too short: give at least 4 characters.'])
    expect(faults({ externalAccountId: 'a b c' })).toEqual([
      'externalAccountId: Use letters, digits, "_" and "-" only.',
    ])
    expect(faults({ accountTags: { a: 1 } })).toEqual(['accountTags.a: Give a text.'])
    expect(faults({ shipToType: 'HOME' })).toEqual([
      'shipToType: Give one of: GIFT_PURCHASE, SHIP_TO, SAME_AS_BILL_TO.',
    ])
  })

  it('rejects what is not documented: a country, null, an own __proto__', () => {
    expect(faults({ billToAddress: { country: 'BR' } })).toEqual([
      'billToAddress: Not in the document: country. Remove it.',
    ])
    expect(faults({ taxId: null })).toEqual(['taxId: Give a text.'])
    for (const json of [
      '{"__proto__":{}}',
      '{"billToContact":{"__proto__":"x"}}',
      '{"accountTags":{"__proto__":"x"}}',
    ]) {
      expect(fastspringBody.safeParse(JSON.parse(json)).success, json).toBe(false)
    }
  })
})

describe('toFastspringBody', () => {
  it.each([
    ['', 'SHIP_TO'],
    ['billing', 'SAME_AS_BILL_TO'],
    ['gift', 'GIFT_PURCHASE'],
  ] as const)('maps shipTo %j to %s', async (shipTo, shipToType) => {
    const shippingAddress = { ...example.shippingAddress, shipTo }
    expect(await toFastspringBody({ shippingAddress })).toMatchObject({ shipToType })
  })

  it('omits shipToType when no shipping address is sent', async () => {
    const { shippingAddress: _shipping, ...rest } = example
    expect(await toFastspringBody(rest)).not.toHaveProperty('shipToType')
  })

  it('never sends an account field', async () => {
    const hostile = { ...example, accountId: 'x', accountTags: { a: 'b' } } as SessionUpdate
    expect(Object.keys(await toFastspringBody(hostile)).filter((key) => /account/i.test(key))).toEqual([])
  })
})

describe('region in the body for FastSpring', () => {
  const regionOf = async (state: string, country: string) => {
    const billingAddress = { ...example.billingAddress, state, country }
    const shippingAddress = { ...example.shippingAddress, state, country }
    const { billToAddress, shipToAddress } = await toFastspringBody({ billingAddress, shippingAddress })
    expect(shipToAddress?.region).toBe(billToAddress?.region)
    return billToAddress?.region
  }

  it('is the code in the USA and Canada, and the full name elsewhere', async () => {
    expect(await regionOf('NY', 'US')).toBe('NY')
    expect(await regionOf('QC', 'CA')).toBe('QC')
    expect(await regionOf('SP', 'BR')).toBe('São Paulo')
    expect(await regionOf('13', 'JP')).toBe('Tokyo')
    expect(await regionOf('RM', 'IT')).toBe('Roma')
  })

  it('is the typed text for a country without a list, and for an unknown country', async () => {
    expect(await regionOf('Ratak', 'MH')).toBe('Ratak')
    expect(await regionOf('SP', '')).toBe('SP')
    expect(await regionOf('', 'BR')).toBeUndefined()
  })

  it('is read back as the same state', async () => {
    const { billToAddress } = await toFastspringBody({
      billingAddress: { ...example.billingAddress, state: 'SP', country: 'BR' },
    })
    const { billingAddress } = await fastspring.toValues({ billToAddress })
    const values = { ...example.billingAddress, ...billingAddress, postalCode: '01310-100', country: 'BR' }
    const { update, issues } = await judge({ billingAddress: values }, {})
    expect(issues).toEqual([])
    expect(update.billingAddress?.state).toBe('SP')
  })
})

describe('fastspring.toValues', () => {
  it('reads the customer inside a session, and its shipTo', async () => {
    const customer = { billToContact: { email: 'a@b.co' }, shipToType: 'GIFT_PURCHASE', billToAddress: null }
    expect(await fastspring.toValues({ id: 'x', customer })).toEqual({
      contact: { email: 'a@b.co' },
      shippingAddress: { shipTo: 'gift' },
    })
  })
})

describe('validation with fastspring', () => {
  const taxId = { type: '', value: '', region: '' }
  const place = { line1: 'Rua A 1', line2: '', city: 'São Paulo', state: 'SP', postalCode: '01310-100', country: 'BR' }
  const brazilian = { billingAddress: place, taxId }
  const issues = async (update: SessionUpdate, options: object = {}) =>
    (await judge(update, { provider: fastspring, ...options })).issues

  it('requires the tax ID of a buyer in Brazil, and nowhere else', async () => {
    expect(await issues(brazilian)).toEqual([{ path: 'taxId.value', code: 'required' }])
    expect(await issues({ ...brazilian, taxId: { ...taxId, value: '123' } })).toEqual([])
    const portuguese = { ...place, postalCode: '1250-096', country: 'PT' }
    expect(await issues({ ...brazilian, billingAddress: portuguese })).toEqual([])
  })

  it('uses the known country when the address is not in the update', async () => {
    expect(await issues({ taxId })).toEqual([])
    expect(await issues({ taxId }, { known: brazilian })).toEqual([{ path: 'taxId.value', code: 'required' }])
  })

  it('uses a country that the rules lock', async () => {
    const rules = { fields: { 'billingAddress.country': 'locked' } }
    expect(await issues(brazilian, { rules })).toEqual([{ path: 'taxId.value', code: 'required' }])
  })

  it('does not require a tax ID that the shopper cannot enter', async () => {
    const { taxId: _taxId, ...address } = brazilian
    expect(await issues(address)).toEqual([])
    expect(await issues(brazilian, { rules: { fields: { 'taxId.value': 'hidden' } } })).toEqual([])
  })
})

const request = (checkoutPath: unknown, sessionId: unknown) =>
  fastspringWire.requests({ checkoutPath, sessionId } as { checkoutPath: string; sessionId: string }, {})

describe('fastspringWire.requests', () => {
  it('sends a PUT for the customer of the session, without credentials', async () => {
    const body = await fastspringWire.toBody({ taxId: { type: 'br_cpf', value: '1', region: '' } })
    expect(fastspringWire.requests({ checkoutPath: 'store/popup-main', sessionId: 'abc_1-2' }, body)).toEqual({
      method: 'PUT',
      path: '/v2/checkouts/store/popup-main/sessions/abc_1-2/customer',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"taxId":"1"}',
    })
  })

  it.each([
    '',
    'store',
    '/',
    'store/',
    '/main',
    'a/b/c',
    '../main',
    'store/..',
    './main',
    'a b/c',
    'a%2Fb',
    'a/b\n',
    undefined,
    7,
    null,
  ])('rejects the checkout path %j', (checkoutPath) => {
    expect(() => request(checkoutPath, 'abc')).toThrow(InvalidSessionError)
  })

  it.each([
    '',
    '.',
    '..',
    '...',
    'a/b',
    '../x',
    'a\\b',
    'a\r\n',
    '\u0000',
    '%2e%2e',
    'a?b',
    'a#b',
    '\udc00',
    'a'.repeat(65),
    undefined,
    {},
  ])('rejects the session id %j without repeating it', (sessionId) => {
    const rule = 'sessionId must be 1 to 64 letters, digits, ".", "_", "-".'
    expect(() => request('store/main', sessionId)).toThrow(new InvalidSessionError(rule))
  })

  it('keeps every id inside its part of the path', () => {
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w./%\\?#-]{0,8}$/))
    fc.assert(
      fc.property(id, id, (checkoutPath, sessionId) => {
        let path
        try {
          path = request(checkoutPath, sessionId).path
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidSessionError)
          return
        }
        const { pathname } = new URL(path, 'https://api.fastspring.com')
        expect(pathname).toBe(`/v2/checkouts/${checkoutPath}/sessions/${sessionId}/customer`)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('fastspringWire.read', () => {
  const read = (status: number, body: unknown) =>
    fastspringWire.read({
      status,
      headers: new Headers(),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const refused = (...errors: unknown[]) => read(400, { status: '400 BAD_REQUEST', message: 'Invalid', errors })

  it('returns the saved customer', () => {
    expect(read(200, { taxId: '1' })).toEqual({ status: 'saved', answer: { taxId: '1' } })
    expect(read(200, '<html>')).toMatchObject({ status: 'failed', reason: 'unavailable', retryable: true })
  })

  it.each([
    [{ message: 'Service temporarily unavailable' }, { reason: 'unavailable', retryable: true }],
    [{ status: '400 BAD_REQUEST', errors: [{ field: 'customer.taxId' }] }, { status: 'rejected' }],
    [
      { errors: [{ field: 'customer.taxId' }] },
      { status: 'rejected', issues: [{ path: 'taxId.value', code: 'invalid' }] },
    ],
    [{ status: '503 SERVICE_UNAVAILABLE', taxId: '1' }, { reason: 'unavailable' }],
    [{ status: '404 NOT_FOUND' }, { reason: 'ended', retryable: true }],
    [{ error: 'x', taxId: '1' }, { reason: 'unavailable' }],
  ])('does not treat 200 %j as a success', (body, expected) => {
    expect(read(200, body)).toMatchObject(expected)
  })

  it.each([
    {},
    { savedPaymentMethod: {} },
    { taxId: '1', errors: [] },
    { warnings: [] },
    { customer: {}, status: 'OPEN' },
  ])('treats 200 %j as a success', (body) => {
    expect(read(200, body)).toMatchObject({ status: 'saved' })
  })

  it('reports misconfigured, with the code in the log, for errors that belong to no field', () => {
    const errors = [{ field: 'customer', errorCode: 'INVALID_CUSTOMER', message: 'x' }, { field: 'accountId' }]
    expect(refused(...errors)).toEqual({
      status: 'failed',
      reason: 'misconfigured',
      retryable: false,
      detail: 'HTTP 400 INVALID_CUSTOMER',
    })
    expect(refused({ field: 'items[0].product' })).toMatchObject({ reason: 'misconfigured' })
    expect(refused({ field: 'billToContact', errorCode: 'FIELD_REQUIRED' })).toMatchObject({ status: 'rejected' })
    expect(refused({ field: '' }, {}, 'x')).toEqual({ status: 'rejected', issues: [{ code: 'rejected-by-provider' }] })
  })

  it('reads a documented refusal with and without the prefix', () => {
    for (const field of ['customer.billToContact.email', 'billToContact.email']) {
      const error = {
        errorCode: 'INVALID_EMAIL_FORMAT',
        field,
        message: 'Invalid email format',
        rejectedValue: 'my.invalid.Email_fastspring.com',
      }
      expect(refused(error)).toEqual({
        status: 'rejected',
        issues: [{ path: 'contact.email', code: 'invalid-email' }],
      })
    }
  })

  it('returns one issue per field, and one without a path for the rest', () => {
    const result = refused(
      { field: 'customer.billToAddress', errorCode: 'FIELD_REQUIRED' },
      { field: 'billToAddress.addressLine1', errorCode: 'OTHER' },
      { field: 'shipToAddress.postalCode', errorCode: 'VALUE_TOO_LONG' },
      { field: 'billToAddress.country', errorCode: 'OTHER' },
      { field: 'accountId' },
      null,
      'x',
    )
    expect(result).toEqual({
      status: 'rejected',
      issues: [
        { path: 'billingAddress.line1', code: 'required' },
        { path: 'shippingAddress.postalCode', code: 'too-long' },
        { code: 'rejected-by-provider' },
      ],
    })
    expect(read(400, {})).toEqual({ status: 'rejected', issues: [{ code: 'rejected-by-provider' }] })
    expect(read(400, '')).toEqual({ status: 'rejected', issues: [{ code: 'rejected-by-provider' }] })
  })

  it('returns warnings for values that FastSpring ignored', () => {
    const warnings = [
      { code: 'INVALID_TAX_ID', field: 'customer.taxId', message: 'x' },
      { code: 'INVALID_POSTAL_CODE', field: 'billToAddress.postalCode' },
      { code: 'INVALID_COUNTRY', field: 'country' },
      null,
    ]
    expect(read(200, { warnings })).toMatchObject({
      status: 'saved',
      warnings: [
        { path: 'taxId.value', code: 'invalid-tax-id' },
        { path: 'billingAddress.postalCode', code: 'invalid-postal-code' },
        { code: 'provider-warning' },
        { code: 'provider-warning' },
      ],
    })
  })

  it.each([
    [401, 'misconfigured', false],
    [403, 'misconfigured', false],
    // May be a rate limit in disguise, so it is retried once.
    [404, 'ended', true],
    [409, 'conflict', false],
    [410, 'ended', false],
    [429, 'rate-limited', true],
    [500, 'unavailable', true],
    [302, 'unavailable', true],
  ])('maps %i to %s', (status, reason, retryable) => {
    expect(read(status, {})).toMatchObject({ status: 'failed', reason, retryable })
  })

  it('never passes on a text of FastSpring or a rejected value', () => {
    const canary = 'CANARY Zoë'
    const entry = { field: canary, errorCode: canary, code: canary, message: canary, rejectedValue: canary }
    for (const status of [400, 401, 404, 422, 429, 500]) {
      expect(JSON.stringify(read(status, { message: canary, errors: [entry] }))).not.toContain('CANARY')
    }
    const saved = read(200, { warnings: [entry] })
    expect(JSON.stringify('warnings' in saved && saved.warnings)).not.toContain('CANARY')
  })
})

describe('fastspringUpstream', () => {
  it('sends HTTP Basic credentials and a user agent', () => {
    const upstream = fastspringUpstream({ username: 'üser', password: 'pa:ss' })
    const { authorization = '', ...others } = upstream.credentials()
    expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe('üser:pa:ss')
    expect(others).toEqual({ 'user-agent': 'tillkit' })
    expect(upstream).not.toHaveProperty('idempotent')
  })

  it('throws at the first request without a username or password', () => {
    expect(() => fastspringUpstream({ username: '', password: 'x' }).credentials()).toThrow('username is missing')
    expect(() => fastspringUpstream({ username: 'x', password: '' }).credentials()).toThrow('password is missing')
  })
})
