import { describe, expect, it } from 'vitest'

import { createSandbox, createSandboxAdapter, exampleValues, type SandboxContract } from '../../src/testing/index.js'
import { cartUpstream } from '../server/cart.js'

const { contact, shippingAddress } = exampleValues('US')
const cartOf = (path: string) => path.split('/')[2] ?? ''
const part = (name: string) => new RegExp(`^/carts/\\w+/${name}$`)
const options = [{ id: 'post', label: 'Post', amount: 500, currency: 'usd' }]

const contract: SandboxContract = {
  upstream: ({ baseUrl = 'https://cart.example', ...given }) => cartUpstream({ baseUrl, ...given }),
  session: 'c1',
  method: 'PUT',
  path: part('customer'),
  sessionId: cartOf,
  store: (before, customer) => ({ ...before, customer }),
  answer: () => ({}),
  endpoints: [
    { method: 'GET', path: part('address'), sessionId: cartOf },
    {
      method: 'PUT',
      path: part('address'),
      sessionId: cartOf,
      store: (before, address) => ({ ...before, address }),
      answer: () => ({ options }),
    },
    { method: 'PUT', path: part('option'), sessionId: cartOf, answer: () => ({}) },
  ],
}

describe('a sandbox with a custom contract', () => {
  it('answers all requests of an update, behind a relay too', async () => {
    const adapter = createSandboxAdapter(contract)
    const update = { contact, shippingAddress, shippingOptions: { selected: 'post' } }
    const asked = { signal: new AbortController().signal, idempotencyKey: 'k' }
    expect(await adapter.update(update, asked)).toEqual({
      status: 'saved',
      saved: ['contact', 'shippingAddress', 'shippingOptions'],
      session: { shippingOptions: options },
    })
    expect(adapter.sandbox.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT', 'PUT'])
    expect(adapter.sandbox.session('c1')).toMatchObject({
      customer: { email: contact.email },
      address: { street: shippingAddress.line1 },
      option: 'post',
    })
  })

  it('rejects unknown requests with a problem of RFC 9457', async () => {
    const { fetch } = createSandbox(contract)
    const put = (path: string, init: RequestInit) => fetch(`https://cart.example${path}`, { method: 'PUT', ...init })
    const headers = { 'content-type': 'application/json' }
    const answers = [
      await put('/orders/1', { headers, body: '{}' }),
      await put('/carts/c1/address', { method: 'POST', headers, body: '{}' }),
      await put('/carts/c1/customer', { headers: { 'content-type': 'text/plain' }, body: '{}' }),
      await put('/carts/c1/customer', { headers, body: '{' }),
      await put('/carts/c1/customer', { headers: { ...headers, authorization: 'Bearer wrong' }, body: '{}' }),
      await put('/carts/c1/address', { method: 'GET', headers: { authorization: 'Bearer wrong' } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 415, 400, 401, 401])
    expect(await answers[1]?.json()).toEqual({ type: 'about:blank', title: 'Use GET or PUT.', status: 405 })
  })

  it('supports the test values, by the names of the table', async () => {
    const adapter = createSandboxAdapter(contract)
    const save = (line1: string) =>
      adapter.update(
        { shippingAddress: { ...shippingAddress, line1 } },
        { signal: new AbortController().signal, idempotencyKey: 'k' },
      )
    expect(await save('test 409')).toMatchObject({ status: 'failed', reason: 'conflict' })
    expect(await save('test ended')).toMatchObject({ status: 'failed', reason: 'ended' })
  })
})

describe('createSandbox', () => {
  const { path: _path, ...noPath } = contract
  it.each<[string, unknown, string]>([
    ['an id that is unknown', 'acme', 'give one of fastspring, stripe, checkout-page, topiic, or a contract'],
    ['the name of an object method', 'constructor', 'give one of fastspring'],
    ['nothing', undefined, 'or a contract of your own with `upstream`'],
    ['null', null, 'or a contract of your own with `upstream`'],
    ['a number', 7, 'or a contract of your own with `upstream`'],
    ['a contract without an upstream', { ...contract, upstream: 'acme' }, 'with `upstream`'],
    ['a contract without a method', { ...contract, method: undefined }, 'needs a `method`'],
    ['a contract without a path', noPath, 'needs a `path`'],
    ['a text for a path', { ...contract, path: '/carts' }, 'a regular expression'],
    ['a path with a global pattern', { ...contract, path: /carts/g }, 'without the flags g and y'],
    ['an endpoint without a path', { ...contract, endpoints: [{ method: 'GET' }] }, 'needs a `path`'],
  ])('throws a TypeError for %s', (_name, given, message) => {
    expect(() => createSandbox(given as never)).toThrow(TypeError)
    expect(() => createSandbox(given as never)).toThrow(`createSandbox: `)
    expect(() => createSandbox(given as never)).toThrow(message)
  })
})
