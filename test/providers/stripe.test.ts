import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { InvalidSessionError } from '../../src/providers/InvalidSessionError.js'
import { stripe, stripeBody, toStripeBody } from '../../src/providers/stripe/index.js'
import { toFormBody } from '../../src/providers/toFormBody.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { stripeWire } from '../../src/providers/stripe/wire.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { describeProvider } from '../conformance/describeProvider.js'

const { shippingAddress, shippingOptions } = emptyValues({
  shippingAddress: {
    fullName: 'Zoë O’Neil',
    line1: '1 Main St #4',
    line2: 'Apto 2',
    city: 'São Paulo',
    state: 'SP',
    postalCode: '01310-100',
    country: 'BR',
  },
  shippingOptions: { selected: 'ground' },
})

describeProvider({
  provider: stripe,
  mirror: stripeBody,
  toBody: toStripeBody,
  toAnswer: (body) => ({ id: 'cs_test_1', object: 'checkout.session', customer_details: null, ...body }),
  example: { shippingAddress, shippingOptions },
  converted: ['shippingOptions.selected'],
  formats: ['shippingAddress.country'],
})

const faults = (body: unknown) =>
  stripeBody.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('stripeBody', () => {
  it('accepts the example of the reference page', () => {
    expect(faults({ metadata: { order_id: '6735' } })).toBeUndefined()
    expect(faults({})).toBeUndefined()
  })

  it('accepts every documented field', () => {
    const body = {
      metadata: { order_id: '6735', old_key: '' },
      collected_information: {
        shipping_details: {
          address: { country: 'BR', line1: 'a', city: 'b', line2: 'c', postal_code: 'd', state: 'e' },
          name: 'f',
        },
      },
      shipping_options: [
        { shipping_rate: 'shr_123' },
        {
          shipping_rate_data: {
            display_name: 'Ground',
            delivery_estimate: { maximum: { unit: 'week', value: 1 }, minimum: { unit: 'business_day', value: 1 } },
            fixed_amount: {
              amount: 0,
              currency: 'usd',
              currency_options: { eur: { amount: 450, tax_behavior: 'exclusive' } },
            },
            metadata: { k: 'v' },
            tax_behavior: 'inclusive',
            tax_code: 'txcd_92010001',
            type: 'fixed_amount',
          },
        },
      ],
      line_items: [
        { id: 'li_1' },
        { id: 'li_2', quantity: 2, tax_rates: '', metadata: '' },
        { price: 'price_1', quantity: 1, adjustable_quantity: { minimum: 0, enabled: true, maximum: 999_999 } },
        {
          tax_rates: ['txr_1'],
          metadata: { k: 'v' },
          price_data: {
            unit_amount: 100,
            product_data: {
              name: 'T-shirt',
              description: 'Soft',
              tax_code: 'txcd_1',
              images: ['https://example.com/1.png'],
              metadata: { k: '' },
              unit_label: 'seat',
            },
            recurring: { interval: 'month', interval_count: 36 },
            tax_behavior: 'unspecified',
            currency: 'usd',
          },
        },
        { price_data: { unit_amount_decimal: '0.123456789012', product: 'prod_1', currency: 'jpy' } },
      ],
      expand: ['line_items'],
    }
    const parsed = stripeBody.safeParse(body)
    expect(parsed.error?.issues).toBeUndefined()
    expect(parsed.data).toEqual(body)
  })

  it('accepts an empty string only where Stripe lets a key be unset', () => {
    expect(faults({ metadata: '', shipping_options: '' })).toBeUndefined()
    for (const key of ['collected_information', 'line_items', 'expand'])
      expect(faults({ [key]: '' }), key).toBeDefined()
    expect(faults({ line_items: [{ id: '' }] })).toEqual(['line_items.0.id: Empty: give a text or leave the key out.'])
    expect(faults({ shipping_options: [{ shipping_rate: '' }] })).toBeDefined()
    expect(faults({ metadata: null, shipping_options: null })).toHaveLength(2)
  })

  it('reports the path of an error and how to correct it', () => {
    const data = { display_name: 'x', type: 'fixed_amount', fixed_amount: { amount: 1, currency: 'usd' } }
    const option = (changes: object) => ({ shipping_options: [{ shipping_rate_data: { ...data, ...changes } }] })
    const at = 'shipping_options.0.shipping_rate_data'
    expect(faults(option({ fixed_amount: undefined }))).toEqual([
      `${at}.fixed_amount: Missing: give fixed_amount, as type is fixed_amount.`,
    ])
    expect(faults(option({ type: undefined }))).toEqual([`${at}.type: Missing: give one of: fixed_amount.`])
    expect(faults(option({ fixed_amount: { amount: -1, currency: 'USD' } }))).toEqual([
      `${at}.fixed_amount.amount: Too small: give 0 or more.`,
      `${at}.fixed_amount.currency: Give a three-letter ISO currency code in lower case.`,
    ])
    expect(faults(option({ fixed_amount: { amount: 1.5, currency: 'usd' } }))).toEqual([
      `${at}.fixed_amount.amount: Give a whole number.`,
    ])
    expect(faults(option({ delivery_estimate: { minimum: { unit: 'day', value: 0 } } }))).toEqual([
      `${at}.delivery_estimate.minimum.value: Too small: give 1 or more.`,
    ])
    const both = 'Give either shipping_rate or shipping_rate_data, one of the two.'
    expect(faults({ shipping_options: [{}] })).toEqual([`shipping_options.0: ${both}`])
    expect(faults({ shipping_options: [{ shipping_rate: 'x', shipping_rate_data: data }] })).toEqual([
      `shipping_options.0: ${both}`,
    ])
    expect(faults({ shipping_options: Array(6).fill({ shipping_rate: 'x' }) })).toEqual([
      'shipping_options: Too many: give at most 5 entries.',
    ])
    expect(faults({ payment_intent_data: {} })).toEqual([': Not in the document: payment_intent_data. Remove it.'])
  })

  it('accepts price or price_data for a new item, but not both', () => {
    const priceData = { currency: 'usd', product: 'prod_1', unit_amount: 1 }
    expect(faults({ line_items: [{ price: 'p' }, { price_data: priceData }, { id: 'li' }] })).toBeUndefined()
    expect(faults({ line_items: [{ price: 'p', price_data: priceData }] })).toHaveLength(1)
    expect(faults({ line_items: [{ id: 'li', price: 'p', price_data: priceData }] })).toHaveLength(1)
    expect(faults({ line_items: [{ quantity: 1 }] })).toHaveLength(1)
    for (const extra of [{ product_data: { name: 'x' } }, { unit_amount_decimal: '1' }]) {
      expect(faults({ line_items: [{ price_data: { ...priceData, ...extra } }] })).toHaveLength(1)
    }
    const yearly = (interval_count: number) => ({ ...priceData, recurring: { interval: 'year', interval_count } })
    expect(faults({ line_items: [{ price_data: yearly(3) }] })).toBeUndefined()
    expect(faults({ line_items: [{ price_data: yearly(4) }] })).toHaveLength(1)
  })

  it('applies the limits of metadata in code points', () => {
    const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'v']))
    expect(faults({ metadata: pairs(50) })).toBeUndefined()
    expect(faults({ metadata: pairs(51) })).toEqual(['metadata: Too many: give at most 50 names.'])
    expect(faults({ metadata: { ['👍'.repeat(40)]: '👍'.repeat(500) } })).toBeUndefined()
    expect(faults({ metadata: { ['k'.repeat(41)]: 'v' } })).toHaveLength(1)
    expect(faults({ metadata: { k: 'v'.repeat(501) } })).toHaveLength(1)
    expect(faults({ metadata: { 'a[b]': 'v' } })?.[0]).toContain('Use no square brackets.')
    expect(faults({ metadata: { k: 1 } })).toEqual(['metadata.k: Give a text.'])
  })

  it('rejects an own __proto__ at every level', () => {
    for (const json of [
      '{"__proto__":{}}',
      '{"metadata":{"__proto__":"x"}}',
      '{"collected_information":{"__proto__":{}}}',
      '{"shipping_options":[{"shipping_rate":"x","__proto__":{}}]}',
    ]) {
      expect(stripeBody.safeParse(JSON.parse(json)).success, json).toBe(false)
    }
  })
})

describe('toStripeBody', () => {
  it('keeps, replaces or clears the shipping options', async () => {
    expect(await toStripeBody({ shippingAddress, shippingOptions })).not.toHaveProperty('shipping_options')
    expect(await toStripeBody({ shippingOptions }, { shippingOptions: [] })).toEqual({ shipping_options: '' })
  })

  it('sends an existing rate by its id, and any other option in full', async () => {
    const body = await toStripeBody(
      { shippingOptions },
      {
        shippingOptions: [
          { id: 'a', label: 'Pick-up', amount: 0, currency: 'usd', rate: 'shr_1' },
          {
            id: 'ground',
            label: 'Ground',
            amount: 500,
            currency: 'usd',
            recommended: true,
            estimate: { minimum: { unit: 'business_day', value: 2 } },
            taxBehavior: 'exclusive',
            taxCode: 'txcd_92010001',
          },
        ],
      },
    )
    expect(body).toEqual({
      shipping_options: [
        { shipping_rate: 'shr_1' },
        {
          shipping_rate_data: {
            display_name: 'Ground',
            type: 'fixed_amount',
            fixed_amount: { amount: 500, currency: 'usd' },
            delivery_estimate: { minimum: { unit: 'business_day', value: 2 } },
            tax_behavior: 'exclusive',
            tax_code: 'txcd_92010001',
          },
        },
      ],
    })
    expect(faults(body)).toBeUndefined()
  })
})

describe('stripe.toValues', () => {
  it('reads a session of an older API version', async () => {
    const shipping_details = { name: 'Zoë', address: { country: 'FR', line1: '1 rue', line2: null } }
    expect(await stripe.toValues({ collected_information: null, shipping_details })).toEqual({
      shippingAddress: { fullName: 'Zoë', line1: '1 rue', country: 'FR' },
    })
  })
})

describe('toFormBody', () => {
  it.each([
    [{ metadata: { order_id: '6735', old_key: '' } }, 'metadata[order_id]=6735&metadata[old_key]='],
    [{ metadata: '' }, 'metadata='],
    [{ metadata: null }, 'metadata='],
    [{ metadata: {} }, ''],
    [{ shipping_options: [] }, ''],
    [{}, ''],
    [{ shipping_options: '' }, 'shipping_options='],
    [{ expand: ['line_items'], a: undefined, b: true, c: false, d: 0 }, 'expand[0]=line_items&b=true&c=false&d=0'],
  ])('encodes %j like Stripe’s own client', (body, expected) => {
    expect(toFormBody(body)).toBe(expected)
  })

  it('writes the documented bytes of an address', async () => {
    const body = await toStripeBody({ shippingAddress })
    expect(toFormBody(body).split('&')).toEqual([
      'collected_information[shipping_details][name]=Zo%C3%AB%20O%E2%80%99Neil',
      'collected_information[shipping_details][address][line1]=1%20Main%20St%20%234',
      'collected_information[shipping_details][address][line2]=Apto%202',
      'collected_information[shipping_details][address][city]=S%C3%A3o%20Paulo',
      'collected_information[shipping_details][address][postal_code]=01310-100',
      'collected_information[shipping_details][address][state]=SP',
      'collected_information[shipping_details][address][country]=BR',
    ])
  })

  it('writes the documented bytes of shipping options', () => {
    const body = {
      shipping_options: [
        { shipping_rate: 'shr_123' },
        {
          shipping_rate_data: {
            display_name: 'Ground & "fast" (2–4 d)*!\'',
            type: 'fixed_amount',
            fixed_amount: {
              amount: 500,
              currency: 'usd',
              currency_options: { eur: { amount: 450, tax_behavior: 'exclusive' } },
            },
            delivery_estimate: {
              minimum: { unit: 'business_day', value: 2 },
              maximum: { unit: 'business_day', value: 4 },
            },
            tax_behavior: 'exclusive',
            tax_code: 'txcd_92010001',
            metadata: { k: 'v 1+1' },
          },
        },
      ],
    }
    const option = 'shipping_options[1][shipping_rate_data]'
    expect(toFormBody(body).split('&')).toEqual([
      'shipping_options[0][shipping_rate]=shr_123',
      `${option}[display_name]=Ground%20%26%20%22fast%22%20%282%E2%80%934%20d%29%2A%21%27`,
      `${option}[type]=fixed_amount`,
      `${option}[fixed_amount][amount]=500`,
      `${option}[fixed_amount][currency]=usd`,
      `${option}[fixed_amount][currency_options][eur][amount]=450`,
      `${option}[fixed_amount][currency_options][eur][tax_behavior]=exclusive`,
      `${option}[delivery_estimate][minimum][unit]=business_day`,
      `${option}[delivery_estimate][minimum][value]=2`,
      `${option}[delivery_estimate][maximum][unit]=business_day`,
      `${option}[delivery_estimate][maximum][value]=4`,
      `${option}[tax_behavior]=exclusive`,
      `${option}[tax_code]=txcd_92010001`,
      `${option}[metadata][k]=v%201%2B1`,
    ])
  })

  it('encodes any text so that it can be decoded, with U+FFFD for half a surrogate pair', () => {
    expect(toFormBody({ a: 'x\ud83d' })).toBe('a=x%EF%BF%BD')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (value, key) => {
        const [pair = ''] = toFormBody({ [`m${key}`]: value }).split('&')
        const [name = '', text = ''] = pair.split('=')
        expect([decodeURIComponent(name), decodeURIComponent(text)]).toEqual([`m${key}`, value])
      }),
    )
  })
})

describe('stripeWire.requests', () => {
  it('posts a form to the session', () => {
    expect(stripeWire.requests('cs_test_a1', { metadata: '' })).toEqual({
      method: 'POST',
      path: '/v1/checkout/sessions/cs_test_a1',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'metadata=',
    })
  })

  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    'a\n',
    'a\u0000',
    'a%2fb',
    'a b',
    'a?b',
    'a#b',
    'é',
    '\ud83d',
    'a'.repeat(256),
  ])('rejects the id %j without repeating it', (id) => {
    expect(() => stripeWire.requests(id, {})).toThrow(InvalidSessionError)
    expect(() => stripeWire.requests(id, {})).toThrow(
      'The session must be the ID of a Checkout Session, such as cs_test_1.',
    )
  })

  it('keeps every id inside its part of the path', () => {
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w./%\\?#-]{0,12}$/), fc.string())
    fc.assert(
      fc.property(id, (session) => {
        let path
        try {
          path = stripeWire.requests(session, {}).path
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidSessionError)
          return
        }
        expect(new URL(path, 'https://api.stripe.com').pathname).toBe(`/v1/checkout/sessions/${session}`)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('stripeWire.read', () => {
  const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    stripeWire.read({
      status,
      headers: new Headers(headers),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const refused = (error: object, status = 400) => read(status, { error: { type: 'invalid_request_error', ...error } })

  it('returns the saved session', () => {
    const session = { id: 'cs_1', object: 'checkout.session' }
    expect(read(200, session)).toEqual({ status: 'saved', answer: session })
    expect(read(200, `\ufeff${JSON.stringify(session)}`)).toMatchObject({ status: 'saved' })
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '"ok"',
    '<html>Log in to Wi-Fi</html>',
    '{"id":',
    '{"id":"cs_1"}',
    '{"message":"Service temporarily unavailable"}',
    '{"error":{"type":"api_error"}}',
    '{"object":"payment_intent"}',
    '{"data":{"object":"checkout.session"}}',
  ])('does not treat 200 %j as a success', (text) => {
    expect(read(200, text)).toMatchObject({ status: 'failed', reason: 'unavailable', retryable: true })
  })

  it.each([
    [
      'collected_information[shipping_details][address][postal_code]',
      'parameter_invalid_empty',
      'shippingAddress.postalCode',
      'required',
    ],
    ['collected_information[shipping_details][name]', 'parameter_missing', 'shippingAddress.fullName', 'required'],
    ['collected_information[shipping_details][address]', 'parameter_missing', 'shippingAddress.line1', 'required'],
    ['collected_information[shipping_details]', undefined, 'shippingAddress.fullName', 'invalid'],
    [
      'shipping_options[0][shipping_rate_data][display_name]',
      'parameter_invalid_string',
      'shippingOptions.selected',
      'invalid',
    ],
  ])('maps %s to its field', (param, code, path, ours) => {
    expect(refused({ param, code })).toEqual({ status: 'rejected', issues: [{ path, code: ours }] })
  })

  it.each(['', 7, null, undefined])('returns an issue for a refusal without a parameter: %j', (param) => {
    expect(refused({ param })).toEqual({ status: 'rejected', issues: [{ code: 'rejected-by-provider' }] })
  })

  it.each([
    ['collected_information', undefined],
    ['collected_information', 'parameter_unknown'],
    ['collected_information[shipping_details][address][line1]', 'parameter_unknown'],
    ['shipping_options', 'parameters_exclusive'],
    [undefined, 'parameter_unknown'],
    ['line_items[0][price]', undefined],
    ['success_url', 'parameter_invalid_empty'],
    ['__proto__', undefined],
    ['x'.repeat(100_000), undefined],
  ])('reports misconfigured, with the code in the log, for errors that belong to no field: %s %s', (param, code) => {
    expect(refused({ param, code })).toEqual({
      status: 'failed',
      reason: 'misconfigured',
      retryable: false,
      detail: `HTTP 400${code ? ` ${code}` : ''}`,
    })
  })

  it('does not report an ended session for a field whose message mentions one', () => {
    const message = 'You cannot update shipping_details of a Checkout Session that is completed or expired.'
    for (const name of ['name', 'address][city', 'address']) {
      expect(refused({ param: `collected_information[shipping_details][${name}]`, message }), name).toMatchObject({
        status: 'rejected',
      })
    }
    expect(refused({ param: 'shipping_options', message })).toMatchObject({ status: 'rejected' })
    expect(refused({ param: 'success_url', message })).toMatchObject({ reason: 'ended' })
  })

  it.each([
    [500, {}, 'false', 'unavailable', false],
    [503, {}, 'false', 'unavailable', false],
    [409, {}, 'false', 'conflict', false],
    [429, {}, 'false', 'rate-limited', false],
    [400, { code: 'lock_timeout' }, 'false', 'conflict', false],
    [500, {}, 'true', 'unavailable', true],
    [409, {}, 'true', 'conflict', true],
    [429, {}, 'true', 'rate-limited', true],
    [400, {}, 'true', 'unavailable', true],
    [400, { param: 'collected_information[shipping_details][name]' }, 'true', 'unavailable', true],
    [400, { type: 'idempotency_error' }, 'true', 'conflict', true],
    [401, {}, 'true', 'unavailable', true],
    [402, {}, 'true', 'unavailable', true],
    [404, {}, 'true', 'unavailable', true],
    [500, {}, 'maybe', 'unavailable', true],
    [403, {}, 'false', 'misconfigured', false],
  ])('for %i %j with stripe-should-retry: %s, returns the right failure', (status, error, says, reason, retryable) => {
    const headers = { 'stripe-should-retry': says, 'retry-after': '2' }
    expect(read(status, { error }, headers)).toEqual({
      status: 'failed',
      reason,
      retryable,
      ...(retryable && { retryAfterMs: 2000 }),
      detail: expect.stringContaining(`HTTP ${status}`) as string,
    })
  })

  it('ignores stripe-should-retry for a refusal and for a success', () => {
    expect(read(400, { error: {} }, { 'stripe-should-retry': 'false' })).toMatchObject({ status: 'rejected' })
    expect(read(200, { object: 'checkout.session' }, { 'stripe-should-retry': 'true' })).toMatchObject({
      status: 'saved',
    })
  })

  it('reports an unknown outcome while the idempotency key is in use', () => {
    const error = { code: 'idempotency_key_in_use', type: 'idempotency_error' }
    expect(refused(error, 409)).toMatchObject({ reason: 'conflict', retryable: true, unknown: true })
    expect(refused({}, 409)).not.toHaveProperty('unknown')
  })

  it.each([
    [400, { code: 'resource_missing', param: 'session', message: 'No such checkout.session' }],
    [404, { code: 'resource_missing' }],
    [410, {}],
    [400, { message: 'This Checkout Session has a status of `complete`.' }],
    [400, { message: 'The session is expired.' }],
    [400, { message: 'This Checkout Session is not open.' }],
  ])('reports an ended session for %i %j', (status, error) => {
    expect(refused(error, status)).toMatchObject({ status: 'failed', reason: 'ended', retryable: false })
  })

  it('does not mistake a missing price or rate for a missing session', () => {
    expect(refused({ code: 'resource_missing', param: 'line_items[0][price]' })).toMatchObject({
      reason: 'misconfigured',
      detail: 'HTTP 400 resource_missing',
    })
    expect(refused({ code: 'resource_missing', param: 'shipping_options[0][shipping_rate]' })).toEqual({
      status: 'rejected',
      issues: [{ path: 'shippingOptions.selected', code: 'invalid' }],
    })
  })

  it.each([
    [401, {}, 'misconfigured', false],
    [403, {}, 'misconfigured', false],
    [409, { code: 'idempotency_key_in_use', type: 'idempotency_error' }, 'conflict', true],
    [429, { code: 'lock_timeout' }, 'conflict', true],
    [400, { type: 'idempotency_error' }, 'conflict', false],
    [429, { code: 'rate_limit' }, 'rate-limited', true],
    [400, { code: 'rate_limit' }, 'rate-limited', true],
    [402, {}, 'misconfigured', false],
    [424, {}, 'unavailable', true],
    [500, {}, 'unavailable', true],
    [503, {}, 'unavailable', true],
    [307, {}, 'unavailable', true],
    [0, {}, 'unavailable', true],
  ])('maps %i %j to %s', (status, error, reason, retryable) => {
    expect(refused(error, status)).toMatchObject({ status: 'failed', reason, retryable })
  })

  it('treats a web page with a 400 as a network failure', () => {
    expect(read(400, '<!doctype html><h1>Blocked</h1>')).toMatchObject({ status: 'failed', reason: 'unavailable' })
  })

  it.each([
    ['3', 3000],
    [' 3 ', 3000],
    ['0', 0],
    ['86400', 60_000],
    ['9'.repeat(400), 60_000],
    ['Mon, 01 Jan 1990 00:00:00 GMT', 0],
    ['Fri, 01 Jan 2999 00:00:00 GMT', 60_000],
    ['-3', undefined],
    ['soon 5', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
    ['', undefined],
  ])('reads Retry-After %j', (value, expected) => {
    for (const status of [408, 409, 424, 425, 429, 500, 502, 503, 504]) {
      const result = read(status, {}, { 'retry-after': value })
      expect(result).toMatchObject({ status: 'failed', retryable: true })
      expect('retryAfterMs' in result ? result.retryAfterMs : undefined, String(status)).toBe(expected)
    }
    for (const status of [401, 402, 403, 404]) {
      expect(read(status, {}, { 'retry-after': value })).not.toHaveProperty('retryAfterMs')
    }
  })

  it('never passes on a text of Stripe', () => {
    const canary = 'CANARY sk_live_1 Zoë'
    const error = { message: canary, param: canary, code: canary, type: canary, doc_url: canary }
    for (const status of [400, 401, 402, 404, 409, 422, 429, 500]) {
      expect(JSON.stringify(refused(error, status))).not.toContain('CANARY')
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.oneof(fc.string(), fc.json()), (status, text) => {
        expect(stripeWire.read({ status, headers: new Headers(), text })).toHaveProperty('status')
      }),
    )
  })
})

describe('stripeUpstream', () => {
  it('authenticates with the secret key, and throws without one at the first request', () => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1', timeoutMs: 5 })
    expect(upstream.credentials()).toEqual({ authorization: 'Bearer sk_test_1' })
    expect(upstream).toMatchObject({ provider: stripe, mirror: stripeBody, idempotent: true, timeoutMs: 5 })
    expect(() => stripeUpstream({ secretKey: '' }).credentials()).toThrow(
      'stripeUpstream: secretKey is missing. Give your secret or restricted key.',
    )
  })
})
