import { describe, expect, it } from 'vitest'

import { fastspringUpstream } from '../../src/providers/fastspring/upstream.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { updateSession } from '../../src/server/index.js'
import { serve, serveSandbox } from './serve.js'

const lineItem = { price_data: { currency: 'usd', unit_amount: 500, product_data: { name: 'Tea' } }, quantity: 2 }

describe('updateSession', () => {
  it("sends every documented key, and returns the provider's answer", async () => {
    const { url: baseUrl, sandbox } = await serveSandbox('stripe')
    const upstream = stripeUpstream({ secretKey: 'sk_test_1', baseUrl })
    const body = { line_items: [lineItem], metadata: { order_id: '6735' }, expand: ['line_items'] }
    const result = await updateSession({ upstream, session: 'cs_1', body })
    expect(result).toMatchObject({
      status: 'saved',
      saved: [],
      session: { totals: [{ id: 'subtotal' }, { id: 'total' }] },
      answer: expect.objectContaining({ id: 'cs_1', metadata: { order_id: '6735' } }) as unknown,
    })
    expect(sandbox.session('cs_1')).toMatchObject({ line_items: [lineItem] })
  })

  it("can set FastSpring's account fields, which need credentials", async () => {
    const { url: baseUrl, sandbox } = await serveSandbox('fastspring')
    const upstream = fastspringUpstream({ username: 'u', password: 'p', baseUrl })
    const session = { checkoutPath: 'fastspring/main', sessionId: 's1' }
    const body = { externalAccountId: 'shop-1', accountTags: { tier: 'gold' } }
    expect(await updateSession({ upstream, session, body })).toMatchObject({ status: 'saved', answer: body })
    expect(sandbox.session('s1')).toEqual(body)
  })

  it.each<[string, unknown, string, RegExp]>([
    ['an unknown name', { lineitems: [] }, '', /lineitems/],
    ['a wrong type', { line_items: [{ ...lineItem, quantity: '2' }] }, 'line_items.0.quantity', /whole number/],
    [
      'a missing value',
      { line_items: [{ price_data: { unit_amount: 1, product: 'p' } }] },
      'line_items.0.price_data.currency',
      /^Missing/,
    ],
    ['six options', { shipping_options: Array(6).fill({ shipping_rate: 'shr_1' }) }, 'shipping_options', /at most 5/],
    ['half a surrogate pair', { metadata: { note: 'Thanks \ud83d' } }, 'metadata.note', /surrogate/],
    ['half a surrogate pair in a name', { metadata: { '\ud83d': 'x' } }, 'metadata.\ud83d', /surrogate/],
    ...[{ shipping_options: [] }, { line_items: [] }, { expand: [] }].map((body): [string, unknown, string, RegExp] => [
      `the empty ${Object.keys(body)[0]}`,
      body,
      Object.keys(body)[0] ?? '',
      /not be sent/,
    ]),
    [
      'an empty list of tax rates',
      { line_items: [{ id: 'li_1', tax_rates: [] }] },
      'line_items.0.tax_rates',
      /would not be sent.*give ''/,
    ],
    ['nothing', undefined, '', /object/],
    ['a text', 'line_items=', '', /object/],
  ])('sends nothing for a body with %s, and reports the wrong path', async (_name, body, path, message) => {
    const { url: baseUrl, sandbox } = await serveSandbox('stripe')
    const upstream = stripeUpstream({ secretKey: 'sk_test_1', baseUrl })
    const result = await updateSession({ upstream, session: 'cs_1', body })
    expect(result).toMatchObject({ status: 'rejected', saved: [] })
    expect(result).toHaveProperty('issues.0.path', path)
    expect(result).toHaveProperty('issues.0.message', expect.stringMatching(message))
    expect(sandbox.requests).toEqual([])
  })

  it("clears documented fields with ''", async () => {
    const { url: baseUrl, sandbox } = await serveSandbox('stripe')
    const upstream = stripeUpstream({ secretKey: 'sk_test_1', baseUrl })
    const body = { shipping_options: '', metadata: '', line_items: [{ id: 'li_1', tax_rates: '', metadata: '' }] }
    sandbox.answerNext(() => Response.json({ object: 'checkout.session' }))
    expect(await updateSession({ upstream, session: 'cs_1', body })).toMatchObject({ status: 'saved' })
    expect(sandbox.requests[0]?.body.split('&').toSorted()).toEqual([
      'line_items[0][id]=li_1',
      'line_items[0][metadata]=',
      'line_items[0][tax_rates]=',
      'metadata=',
      'shipping_options=',
    ])
  })

  it('returns a refusal and a timeout of the provider as results', async () => {
    const { url: baseUrl, sandbox } = await serveSandbox('stripe')
    const upstream = stripeUpstream({ secretKey: 'sk_test_wrong', baseUrl })
    const call = { session: 'cs_1', body: { metadata: { a: 'b' } } }
    expect(await updateSession({ upstream, ...call })).toMatchObject({ status: 'failed', reason: 'misconfigured' })
    sandbox.answerNext(() => Response.json({}, { status: 503 }))
    const right = stripeUpstream({ secretKey: 'sk_test_1', baseUrl })
    expect(await updateSession({ upstream: right, ...call })).toMatchObject({ reason: 'unavailable', retryable: true })
    const silent = await serve(() => undefined)
    const impatient = stripeUpstream({ secretKey: 'sk_test_1', baseUrl: silent.url, timeoutMs: 100 })
    expect(await updateSession({ upstream: impatient, ...call })).toEqual({
      status: 'failed',
      saved: [],
      reason: 'timeout',
      retryable: true,
    })
  })

  it('rejects with an error of the upstream’s own code', async () => {
    const error = new DOMException('no', 'DataError')
    const credentials = () => {
      throw error
    }
    const upstream = { ...stripeUpstream({ secretKey: 'sk_test_1' }), credentials }
    await expect(updateSession({ upstream, session: 'cs_1', body: {} })).rejects.toBe(error)
  })

  it('returns no answer when the provider sent none', async () => {
    const given = stripeUpstream({ secretKey: 'sk_test_1', fetch: () => Promise.resolve(new Response()) })
    const upstream = { ...given, wire: { ...given.wire, read: () => ({ status: 'saved' }) as const } }
    const result = await updateSession({ upstream, session: 'cs_1', body: {} })
    expect(result).not.toHaveProperty('answer')
    expect(result).toEqual({ status: 'saved', saved: [] })
  })
})
