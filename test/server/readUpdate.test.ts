import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { stripeBody } from '../../src/providers/stripe/schema.js'
import { readFormBody } from '../../src/testing/readFormBody.js'
import { startRelay, updates } from './serve.js'

const { shippingAddress, shippingOptions } = updates.stripe
const { contact } = updates.fastspring
const text = JSON.stringify(updates.stripe)

describe('what createRelay accepts as an update', () => {
  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['no section', '{}'],
    ['an unknown section', { ...updates.stripe, extra: {} }],
    ['a section that the provider does not store', { contact }],
    ['a section that is a list', { shippingAddress: [] }],
    ['a missing key', { shippingAddress: { line1: 'x' } }],
    ['an unknown key', { shippingAddress: { ...shippingAddress, extra: '' } }],
    ['a number', { shippingAddress: { ...shippingAddress, line1: 1 } }],
    ['null for a text', { shippingAddress: { ...shippingAddress, line2: null } }],
    ['an object for a text', { shippingAddress: { ...shippingAddress, line2: { $ne: '' } } }],
    ['an own __proto__', `{"__proto__":{"admin":true},${text.slice(1)}`],
    ['an own __proto__ in a section', text.replace('"line1"', '"__proto__":{"x":"y"},"line1"')],
    ['a constructor', text.replace('"line1"', '"constructor":{"prototype":{"x":"y"}},"line1"')],
    ['a byte order mark', `\ufeff${text}`],
    ['depth', `${'['.repeat(15_000)}${']'.repeat(15_000)}`],
    ['depth in a text', text.replace(/"line2":""/, `"line2":${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`)],
    ['many keys', JSON.stringify(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, ''])))],
  ])('refuses %s', async (_name, body) => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const { post, sandbox } = await startRelay()
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ title: 'Bad Request', status: 400 })
    expect(sandbox.requests).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect({}).not.toHaveProperty('admin')
  })

  it('refuses a section that the rules leave out', async () => {
    const { post, sandbox } = await startRelay('fastspring', { rules: { sections: ['contact'] } })
    expect((await post({ contact })).status).toBe(200)
    expect((await post({ taxId: updates.fastspring.taxId })).status).toBe(400)
    expect(sandbox.requests).toHaveLength(1)
  })

  it.each(['elsewhere', 'constructor', '__proto__'])(
    'rejects %s for a field with a fixed list of values',
    async (shipTo) => {
      const { post, sandbox } = await startRelay('fastspring')
      const answer = await post({ ...updates.fastspring, shippingAddress: { ...shippingAddress, shipTo } })
      const issues = [{ path: 'shippingAddress.shipTo', code: 'invalid' }]
      expect(await answer.json()).toEqual({ status: 'rejected', saved: [], issues })
      expect(sandbox.requests).toEqual([])
    },
  )

  it.each([
    ['invalid UTF-8', [...new TextEncoder().encode(text.slice(0, -3)), 0xff, 0x22, 0x7d, 0x7d]],
    ['UTF-16', [...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]],
  ])('refuses %s', async (_name, bytes) => {
    const { post, sandbox } = await startRelay()
    expect((await post(Uint8Array.from(bytes))).status).toBe(400)
    expect(sandbox.requests).toEqual([])
  })

  it('accepts up to 32 kB and refuses one byte more', async () => {
    const { post } = await startRelay()
    const room = 32 * 1024 - new TextEncoder().encode(text).byteLength
    const fits = text.replace('{', `{${' '.repeat(room)}`)
    expect((await post(fits)).status).toBe(200)
    expect((await post(`${fits} `)).status).toBe(413)
  })

  // Examples of what a shop could lose: prices, metadata, accounts, keys.
  it.each([
    'line_items',
    'shipping_options',
    'shipping_rate_data',
    'metadata',
    'expand',
    'payment_intent_data',
    'collected_information',
    'session',
    'sessionId',
    'id',
    'amount',
  ])('refuses Stripe’s keys for money and session: %s', async (word) => {
    const { post, sandbox } = await startRelay()
    expect((await post({ ...updates.stripe, [word]: { a: 'b' } })).status).toBe(400)
    expect((await post({ shippingAddress: { ...shippingAddress, [word]: 'x' }, shippingOptions })).status).toBe(400)
    expect((await post({ shippingAddress, shippingOptions: { ...shippingOptions, [word]: 'x' } })).status).toBe(400)
    expect(sandbox.requests).toEqual([])
  })

  it.each([
    'accountId',
    'externalAccountId',
    'accountTags',
    'checkoutPath',
    'sessionId',
    'sellerId',
    'stripeCustomerId',
  ])('refuses the account keys of FastSpring and Checkout Page: %s', async (word) => {
    for (const id of ['fastspring', 'checkout-page'] as const) {
      const { post, sandbox } = await startRelay(id)
      expect((await post({ contact, [word]: 'x' })).status).toBe(400)
      expect((await post({ contact: { ...contact, [word]: 'x' } })).status).toBe(400)
      expect(sandbox.requests).toEqual([])
    }
  })

  it('sends only what it has parsed: the last of two equal keys', async () => {
    const { post, sandbox } = await startRelay()
    const twice = text.replace('"line1":', '"line1":"{\\"line_items\\":1}","line1":')
    expect((await post(twice)).status).toBe(200)
    expect(sandbox.session()).toMatchObject({
      collected_information: { shipping_details: { address: { line1: shippingAddress.line1 } } },
    })
  })

  it('never lets the provider parse another body than the accepted one', async () => {
    const { post, sandbox } = await startRelay()
    const value = fc.string({ unit: 'binary', maxLength: 60 })
    const section = fc.record({ line1: value, line2: value, city: value, postalCode: value, fullName: value })
    await fc.assert(
      fc.asyncProperty(section, async (given) => {
        const count = sandbox.requests.length
        const answer = await post({ shippingAddress: { ...shippingAddress, ...given } })
        expect(answer.status).toBe(200)
        if (((await answer.json()) as { status: string }).status !== 'saved') return
        const [request, ...more] = sandbox.requests.slice(count)
        expect(more).toEqual([])
        expect(stripeBody.safeParse(readFormBody(request?.body ?? '')).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
