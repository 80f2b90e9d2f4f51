import { describe, expect, it } from 'vitest'

import { stripe } from '../../src/providers/stripe/index.js'
import { toFormBody } from '../../src/providers/toFormBody.js'
import { createSandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'

const json = 'application/json'
const urls: Record<SandboxId, { method: string; url: string; authorization: string; type: string }> = {
  stripe: {
    method: 'POST',
    url: 'https://api.stripe.com/v1/checkout/sessions/cs_1',
    authorization: 'Bearer sk_test_1',
    type: 'application/x-www-form-urlencoded',
  },
  fastspring: {
    method: 'PUT',
    url: 'https://api.fastspring.com/v2/checkouts/fastspring/main/sessions/s1/customer',
    authorization: `Basic ${btoa('u:p')}`,
    type: json,
  },
  'checkout-page': {
    method: 'PATCH',
    url: 'https://api.checkoutpage.com/v1/customers/6812fe6e9f39b6760576f01c',
    authorization: 'Bearer key',
    type: json,
  },
  topiic: {
    method: 'POST',
    url: 'https://topiic.example/api/Checkout/sessions/me/contact',
    authorization: 'Bearer token',
    type: json,
  },
}

const shipping = (line1: string, more: object = {}) => ({
  collected_information: { shipping_details: { name: 'Ann', address: { line1, country: 'US', ...more } } },
})
const contact = {
  sessionId: '00000000-0000-4000-8000-000000000001',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'a@b.example',
}
const bodies: Record<SandboxId, object> = {
  stripe: shipping('1 Main St'),
  fastspring: { billToAddress: { addressLine1: '1 Main St' } },
  'checkout-page': { address: { line1: '1 Main St' } },
  topiic: { ...contact, addressLine1: '1 Main St' },
}

type Call = Partial<{
  method: string
  url: string
  authorization: string | null
  type: string
  key: string
  text: string
}>

function open(id: SandboxId) {
  const sandbox = createSandbox(id)
  const send = async (body: object, { text, key, ...call }: Call = {}) => {
    const { method, url, authorization, type } = { ...urls[id], ...call }
    const encoded = text ?? (id === 'stripe' ? toFormBody(body) : JSON.stringify(body))
    const headers = {
      'content-type': type,
      ...(authorization && { authorization }),
      ...(key && { 'idempotency-key': key }),
    }
    const answer = await sandbox.fetch(new Request(url, { method, headers, body: encoded }))
    const answered = await answer.text()
    return { status: answer.status, body: (answered ? JSON.parse(answered) : undefined) as unknown }
  }
  return { sandbox, send }
}

const ids = Object.keys(sandboxes) as SandboxId[]

describe('createSandbox', () => {
  it.each(ids)('accepts what %s documents, stores it and returns it', async (id) => {
    const { sandbox, send } = open(id)
    expect(sandbox.session()).toEqual({})
    const { status } = await send(bodies[id])
    expect(status).toBe(id === 'topiic' ? 204 : 200)
    const { sessionId: _id, ...kept } = bodies[id] as { sessionId?: string }
    expect(sandbox.session()).toEqual(kept)
    expect(sandbox.session('unknown')).toEqual({})
    expect(sandbox.requests).toMatchObject([{ method: urls[id].method, url: urls[id].url, parsed: bodies[id] }])
    expect(sandbox.requests[0]?.headers.authorization).toBe(urls[id].authorization)
  })

  it('returns a stored session of Stripe, as its API does, and says where the others are', async () => {
    const { sandbox, send } = open('stripe')
    await send(bodies.stripe)
    const { url, authorization } = urls.stripe
    const answer = await sandbox.fetch(url, { headers: { authorization } })
    const address = { line1: '1 Main St', country: 'US' }
    expect(await stripe.toValues(await answer.json())).toEqual({ shippingAddress: { fullName: 'Ann', ...address } })
    expect((await sandbox.fetch(url, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    const other = await open('topiic').sandbox.fetch(urls.topiic.url)
    expect([other.status, await other.json()]).toMatchObject([
      405,
      { title: 'Use POST. What is stored is in session().' },
    ])
  })

  it.each(ids)('rejects for %s another path, method, type, key or body', async (id) => {
    const { sandbox, send } = open(id)
    const { url } = urls[id]
    expect((await send(bodies[id], { url: `${url}/more` })).status).toBe(404)
    expect((await send(bodies[id], { method: 'DELETE' })).status).toBe(405)
    expect((await send(bodies[id], { type: 'text/plain' })).status).toBe(415)
    expect((await send(bodies[id], { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await send(bodies[id], { authorization: id === 'fastspring' ? 'Basic x' : null })).status).toBe(401)
    expect((await send({}, { text: '{' })).status).toBe(400)
    expect((await send({}, { text: id === 'stripe' ? 'a' : 'null' })).status).toBe(400)
    expect((await send({ ...bodies[id], unheard: 'x' })).status).toBe(400)
    expect(sandbox.session()).toEqual({})
  })

  it('answers like Stripe: one parameter, in brackets', async () => {
    const { send } = open('stripe')
    const error = async (body: object, text?: string) => {
      const { body: answered } = await send(body, text === undefined ? {} : { text })
      return (answered as { error: { type: string; code?: string; param: string; message: string } }).error
    }
    const rate = (display_name: string) => ({
      shipping_options: [{ shipping_rate_data: { display_name, type: 'fixed_amount' } }],
    })
    expect(await error({ unheard: 'x' })).toMatchObject({ code: 'parameter_unknown', param: 'unheard' })
    expect(await error(shipping('x', { postal_code: '' }))).toMatchObject({
      type: 'invalid_request_error',
      code: 'parameter_invalid_empty',
      param: 'collected_information[shipping_details][address][postal_code]',
      message: expect.stringMatching(/^You passed an empty string for 'collected_information/) as string,
    })
    const [name] = ['collected_information[shipping_details][address][country]']
    expect(await error({}, `${name}=US`)).toMatchObject({ code: 'parameter_missing' })
    expect(await error(rate('Ground'))).toMatchObject({
      param: 'shipping_options[0][shipping_rate_data][fixed_amount]',
    })
    expect(await error({ shipping_options: Array(6).fill({ shipping_rate: 'shr_1' }) })).toMatchObject({
      param: 'shipping_options',
      message: 'Too many: give at most 5 entries.',
    })
  })

  it('answers like FastSpring: every field, with dots and the rejected value', async () => {
    const { send } = open('fastspring')
    const { status, body } = await send({ billToContact: { firstName: 'x'.repeat(51) }, shipToType: 'MOON' })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      status: '400 BAD_REQUEST',
      errors: [
        {
          field: 'customer.billToContact.firstName',
          errorCode: 'INVALID_FIRST_NAME_FORMAT',
          rejectedValue: 'x'.repeat(51),
        },
        { field: 'customer.shipToType', rejectedValue: 'MOON' },
      ],
    })
  })

  it('answers like Checkout Page and Topiic, each in its own format', async () => {
    const page = open('checkout-page')
    expect((await page.send({})).body).toMatchObject({ status: 'error', type: 'error', errors: [{ param: '' }] })
    expect((await page.send({ name: 'x' }, { authorization: null })).body).toEqual({
      error: 'Unauthorized',
      message: 'Missing or invalid API key',
    })
    const { firstName: _none, ...nameless } = contact
    expect((await open('topiic').send({ ...nameless, email: 'x' })).body).toMatchObject({
      status: 400,
      errors: { firstName: ['Missing: give a text.'], email: ['Give an email address.'] },
    })
  })

  it("lets a buyer without credentials change FastSpring's buyer fields, but not the account", async () => {
    const { send } = open('fastspring')
    expect((await send(bodies.fastspring, { authorization: null })).status).toBe(200)
    expect((await send({ accountId: 'a' }, { authorization: null })).status).toBe(401)
    expect((await send({ accountId: 'a' })).status).toBe(200)
  })

  it('keeps, replaces and clears as documented', async () => {
    const stripe = open('stripe')
    await stripe.send({ metadata: { a: '1', b: '2' }, shipping_options: [{ shipping_rate: 'shr_1' }] })
    await stripe.send({ metadata: { a: '' }, shipping_options: '' })
    expect(stripe.sandbox.session('cs_1')).toEqual({ metadata: { b: '2' }, shipping_options: [] })
    await stripe.send({ metadata: '' })
    expect(stripe.sandbox.session('cs_1')).toMatchObject({ metadata: {} })

    const page = open('checkout-page')
    await page.send({ name: 'Ann', address: { line1: 'a', line2: 'b' } })
    await page.send({ address: { line1: 'c' } })
    expect(page.sandbox.session()).toEqual({ name: 'Ann', address: { line1: 'c' } })

    const topiic = open('topiic')
    await topiic.send({ ...contact, city: 'x' })
    await topiic.send(contact)
    expect(topiic.sandbox.session(contact.sessionId)).not.toHaveProperty('city')
  })

  it('replays the answer for a repeated Stripe key, and rejects the key with another body', async () => {
    const { sandbox, send } = open('stripe')
    const first = await send({ metadata: { n: '1' } }, { key: 'k' })
    await send({ metadata: { n: '2' } }, { key: 'other' })
    expect(await send({ metadata: { n: '1' } }, { key: 'k' })).toEqual(first)
    expect(sandbox.session()).toEqual({ metadata: { n: '2' } })
    expect(await send({ metadata: { n: '3' } }, { key: 'k' })).toMatchObject({
      status: 400,
      body: { error: { type: 'idempotency_error' } },
    })
  })

  it.each<[SandboxId, (line1: string) => object]>([
    ['stripe', (line1) => shipping(line1)],
    ['fastspring', (addressLine1) => ({ billToAddress: { addressLine1 } })],
    ['fastspring', (company) => ({ billToContact: { company } })],
    ['checkout-page', (line1) => ({ shipping: { address: { line1 } } })],
    ['topiic', (addressLine1) => ({ ...contact, addressLine1 })],
  ])('supports the test values of %s', async (id, body) => {
    const { sandbox, send } = open(id)
    expect((await send(body('test 409'))).status).toBe(409)
    expect((await send(body('test ended'))).status).toBe(404)
    expect((await send(body('test reject email'))).status).toBe(400)
    expect(sandbox.session()).toEqual({})
    await expect(send(body('test cut'))).rejects.toThrow(TypeError)
    expect(sandbox.session()).not.toEqual({})
    const start = performance.now()
    expect((await send(body('test slow 300'))).status).toBeLessThan(300)
    expect(performance.now() - start).toBeGreaterThan(290)
    expect((await send(body('test drive'))).status).toBeLessThan(300)
  })

  it('names the rejected field as the provider does', async () => {
    const stripe = await open('stripe').send(shipping('test reject postalCode'))
    const param = 'collected_information[shipping_details][address][postal_code]'
    expect(stripe.body).toMatchObject({ error: { param } })
    const fastspring = await open('fastspring').send({ shipToAddress: { addressLine1: 'test reject postalCode' } })
    expect(fastspring.body).toMatchObject({ errors: [{ field: 'customer.shipToAddress.postalCode' }] })
  })

  it('lets a test replace the next answers: late, lost after the effect, twice, never', async () => {
    const { sandbox, send } = open('stripe')
    sandbox.answerNext(() => Response.json({ error: { type: 'api_error' } }, { status: 500 }))
    sandbox.answerNext(async (proceed) => {
      await proceed()
      throw new TypeError('lost')
    })
    expect((await send({ metadata: { n: '1' } })).status).toBe(500)
    expect(sandbox.session()).toEqual({})
    await expect(send({ metadata: { n: '2' } })).rejects.toThrow('lost')
    expect(sandbox.session()).toEqual({ metadata: { n: '2' } })
    sandbox.answerNext(() => new Promise(() => undefined))
    const signal = AbortSignal.timeout(50)
    const never = sandbox.fetch(urls.stripe.url, {
      method: 'POST',
      signal,
      headers: { authorization: 'x' },
      body: 'a=b',
    })
    await expect(never).rejects.toHaveProperty('name', 'TimeoutError')
    expect((await send({ metadata: { n: '3' } })).status).toBe(200)
  })
})
