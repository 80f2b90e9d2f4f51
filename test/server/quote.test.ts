import { describe, expect, it, vi } from 'vitest'

import type { ShippingOption } from '../../src/server/index.js'
import { post as postTo, startRelay, updates } from './serve.js'

const { shippingAddress, shippingOptions } = updates.stripe
const ground: ShippingOption = { id: 'ground', label: 'Ground', amount: 500, currency: 'usd' }
const quoteBody = { shippingAddress, quote: true }
const quoteShipping = () => [ground]

describe('a quote from createRelay', () => {
  it('returns the options and stores nothing', async () => {
    const saved = vi.fn()
    const { post, sandbox, log } = await startRelay('stripe', { quoteShipping, saved })
    const answer = await post(quoteBody)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'saved', saved: [], session: { shippingOptions: [ground] } })
    expect(sandbox.requests).toEqual([])
    expect(saved).not.toHaveBeenCalled()
    expect(log).toMatchObject([{ status: 200, step: 'quote', quote: true, sections: ['shippingAddress'] }])
  })

  it('is marked as a quote in the log', async () => {
    const { post, log } = await startRelay('stripe', { quoteShipping })
    await post({ shippingAddress })
    expect(log[0]).not.toHaveProperty('quote')
  })

  it('passes the session and the canonical address to quoteShipping, and returns an empty list', async () => {
    const asked = vi.fn((_request: unknown) => [] as ShippingOption[])
    const { post } = await startRelay('stripe', { quoteShipping: asked })
    const city = ` ${shippingAddress.city} `
    const answer = await post({ shippingAddress: { ...shippingAddress, city }, quote: true })
    expect(await answer.json()).toEqual({ status: 'saved', saved: [], session: { shippingOptions: [] } })
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ session: 'cs_test_sandbox', address: shippingAddress }),
    )
  })

  it('validates by the same rules as a save', async () => {
    const asked = vi.fn(quoteShipping)
    const issue = { path: 'shippingAddress.city', code: 'own', message: 'Not there.' }
    const rules = { check: () => [issue] }
    const { post, sandbox, log } = await startRelay('stripe', { quoteShipping: asked, rules })
    const incomplete = { shippingAddress: { ...shippingAddress, line1: '' }, quote: true }
    const required = { path: 'shippingAddress.line1', code: 'required' }
    expect(await (await post(incomplete)).json()).toEqual({ status: 'rejected', saved: [], issues: [required] })
    expect(await (await post(quoteBody)).json()).toEqual({ status: 'rejected', saved: [], issues: [issue] })
    const gone = { shippingAddress, shippingOptions: { selected: 'gone' }, quote: true }
    expect(await (await startRelay('stripe', { quoteShipping }).then(({ url }) => postTo(url, gone))).json()).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [ground] },
    })
    expect(asked).not.toHaveBeenCalled()
    expect(sandbox.requests).toEqual([])
    expect(log).toMatchObject([
      { quote: true, result: 'rejected' },
      { quote: true, result: 'rejected' },
    ])
  })

  it('answers 502 for an option that could not be stored', async () => {
    const { post, log } = await startRelay('stripe', { quoteShipping: () => [{ ...ground, label: 'x'.repeat(101) }] })
    expect((await post(quoteBody)).status).toBe(502)
    expect(log).toMatchObject([{ status: 502, step: 'quote', quote: true }])
  })

  it('returns no options when the provider does not store them', async () => {
    const asked = vi.fn(quoteShipping)
    const { post, sandbox } = await startRelay('topiic', { quoteShipping: asked })
    const { contact } = updates.topiic
    expect(await (await post({ contact, quote: true })).json()).toEqual({ status: 'saved', saved: [] })
    expect(asked).not.toHaveBeenCalled()
    expect(sandbox.requests).toEqual([])
  })

  it.each([false, 1, 'true', null, {}])('refuses a quote of %j, and stores nothing', async (quote) => {
    const { post, sandbox } = await startRelay('stripe', { quoteShipping })
    expect((await post({ shippingAddress, shippingOptions, quote })).status).toBe(400)
    expect(sandbox.requests).toEqual([])
  })

  it('refuses a quote without a section, or with one that is not a section', async () => {
    const { post } = await startRelay('stripe', { quoteShipping })
    expect((await post({ quote: true })).status).toBe(400)
    expect((await post({ ...quoteBody, line_items: {} })).status).toBe(400)
    expect((await post({ shippingAddress: { ...shippingAddress, quote: true } })).status).toBe(400)
  })

  it('checks session and origin like a save', async () => {
    const { post } = await startRelay('stripe', { quoteShipping, resolveSession: () => null })
    expect((await post(quoteBody)).status).toBe(401)
    const { post: send } = await startRelay('stripe', { quoteShipping })
    expect((await send(quoteBody, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403)
  })
})
