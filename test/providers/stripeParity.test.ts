import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { stripeBody } from '../../src/providers/stripe/index.js'
import type { StripeBody } from '../../src/providers/stripe/schema.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { updateSession } from '../../src/server/updateSession.js'

type Params = Stripe.Checkout.SessionUpdateParams

// Deliberate differences between the documentation and the package:
// - unit_amount_decimal: the package has a Decimal class, the documentation and the wire a string.
// - an optional key may be undefined in the mirror: the wire omits it.
// - the package's enums are open; ours list the documented values.
type WithoutDecimal<T> = T extends readonly (infer E)[]
  ? WithoutDecimal<E>[]
  : T extends object
    ? { [K in keyof T]: K extends 'unit_amount_decimal' ? never : WithoutDecimal<Exclude<T[K], undefined>> }
    : T
// Compiles only if the package accepts every body of the mirror.
const official = (body: WithoutDecimal<StripeBody>): Params => body

const address = { country: 'US', line1: '1 Main St' }
const details = (name: string, more: object = {}) => ({
  collected_information: { shipping_details: { name, address: { ...address, ...more } } },
})
const rateData = (more: object = {}) => ({
  display_name: 'Ground',
  type: 'fixed_amount',
  fixed_amount: { amount: 500, currency: 'usd' },
  ...more,
})
const rate = (more: object = {}) => ({ shipping_options: [{ shipping_rate_data: rateData(more) }] })
const price = (more: object = {}) => ({
  line_items: [{ price_data: { currency: 'usd', unit_amount: 100, product: 'prod_1', ...more }, quantity: 1 }],
})

const cases: Record<string, object> = {
  nothing: {},
  metadata: { metadata: { order_id: '6735' } },
  'metadata, one unset': { metadata: { order_id: '6735', old_key: '' } },
  'metadata, all unset': { metadata: '' },
  'metadata, empty map': { metadata: {} },
  'metadata with every escape': { metadata: { k: `!'()*~-_. %&=+?/#[]@:;,$"<>\\^\`{|}` } },
  'metadata with an escaped name': { metadata: { "a b&c=d'(é)": 'v' } },
  'line breaks and tabs': { metadata: { note: 'a\r\nb\tc' } },
  'emoji and other planes': { metadata: { note: '👩‍👩‍👧 𝒳 🇫🇷' } },
  'one expand': { expand: ['line_items'] },
  'several expand': { expand: ['line_items', 'line_items.data.price', 'payment_intent'] },
  'an address': details('Ann Lee'),
  'a full address': details('Zoë O’Neil', {
    line2: 'Apt #4',
    city: 'São Paulo',
    postal_code: '01310-100',
    state: 'SP',
  }),
  'right-to-left': details('يوسف', { city: 'القاهرة' }),
  Japanese: details('山田 太郎', { line1: '千代田区1-1', state: '東京都', country: 'JP' }),
  'a plus and a percent': details('A+B 100%'),
  'undefined parts': details('Ann', { line2: undefined, city: undefined }),
  'a rate id': { shipping_options: [{ shipping_rate: 'shr_123' }] },
  'five rate ids': { shipping_options: ['1', '2', '3', '4', '5'].map((id) => ({ shipping_rate: `shr_${id}` })) },
  'no options left': { shipping_options: '' },
  'rate data': rate(),
  'rate data with an estimate': rate({
    delivery_estimate: { minimum: { unit: 'business_day', value: 2 }, maximum: { unit: 'business_day', value: 4 } },
  }),
  'rate data with an open estimate': rate({ delivery_estimate: { minimum: { unit: 'week', value: 1 } } }),
  'rate data with currencies': rate({
    fixed_amount: {
      amount: 500,
      currency: 'usd',
      currency_options: { eur: { amount: 450, tax_behavior: 'exclusive' }, jpy: { amount: 700 } },
    },
  }),
  'rate data with tax and metadata': rate({
    tax_behavior: 'inclusive',
    tax_code: 'txcd_92010001',
    metadata: { k: 'v 1+1' },
  }),
  'a free rate': rate({ fixed_amount: { amount: 0, currency: 'kwd' } }),
  'a rate with a hard name': rate({ display_name: `Ground & "fast" (2–4 d)*!'` }),
  'rates of both kinds': { shipping_options: [{ shipping_rate: 'shr_1' }, { shipping_rate_data: rateData() }] },
  'items kept': { line_items: [{ id: 'li_1' }, { id: 'li_2' }] },
  'an item changed': { line_items: [{ id: 'li_1', quantity: 3 }] },
  'an item added by price': { line_items: [{ id: 'li_1' }, { price: 'price_1', quantity: 2 }] },
  'an item with an adjustable quantity': {
    line_items: [{ id: 'li_1', adjustable_quantity: { enabled: true, minimum: 1, maximum: 9 } }],
  },
  'an item that is not adjustable': { line_items: [{ id: 'li_1', adjustable_quantity: { enabled: false } }] },
  'tax rates': { line_items: [{ id: 'li_1', tax_rates: ['txr_1', 'txr_2'] }] },
  'tax rates unset': { line_items: [{ id: 'li_1', tax_rates: '' }] },
  'item metadata unset': { line_items: [{ id: 'li_1', metadata: '' }] },
  'price data': price(),
  'recurring price data': price({ recurring: { interval: 'month', interval_count: 3 }, tax_behavior: 'unspecified' }),
  'price data with a product': price({
    product: undefined,
    product_data: {
      name: 'T-shirt (M)',
      description: 'Soft & “warm”',
      images: ['https://example.com/a.png?x=1&y=2', 'https://example.com/ü.png'],
      metadata: { sku: 'T/1' },
      tax_code: 'txcd_1',
      unit_label: 'piece',
    },
  }),
  'all at once': { ...details('Ann'), ...rate(), ...price(), metadata: { a: '1' }, expand: ['line_items'] },
}

const session = 'cs_test_a11YYufWQzNY63zpQ6QSNRQhkUpVph4WRmzW0zWJO2znZKdVujZ0N0S22u'

describe('the request body for Stripe', () => {
  const received: { method: string | undefined; url: string | undefined; type: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ method: request.method, url: request.url, type: request.headers['content-type'], body })
    response.setHeader('content-type', 'application/json').end('{"id":"cs_1","object":"checkout.session"}')
  })
  let baseUrl = ''
  let sdk: Stripe

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    baseUrl = `http://127.0.0.1:${port}`
    sdk = new Stripe('sk_test_parity', {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
    })
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('has at least thirty cases', () => expect(Object.keys(cases).length).toBeGreaterThanOrEqual(30))

  it.each(Object.entries(cases))('equals that of the official package, byte for byte: %s', async (_name, body) => {
    received.length = 0
    const mirrored = stripeBody.parse(body)
    await sdk.checkout.sessions.update(session, official(mirrored as WithoutDecimal<StripeBody>))
    const result = await updateSession({
      upstream: stripeUpstream({ secretKey: 'sk_test_parity', baseUrl }),
      session,
      body,
    })
    expect(result.status).toBe('saved')
    const [theirs, ours] = received
    expect(ours).toEqual(theirs)
  })
})
