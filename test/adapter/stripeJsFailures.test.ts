import { describe, expect, it } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { createStripeJsAdapter } from '../../src/adapter/createStripeJsAdapter.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { createStripeJsStandIn, standard } from './stripeJsStandIn.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const { contact, billingAddress, shippingAddress, taxId } = emptyValues({
  contact: { email: 'ann@example.com', fullName: 'Ann Lee' },
  billingAddress: { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US' },
  shippingAddress: { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US' },
})
const cut = () => Promise.reject(new Error('cut'))
const serverThat = (result: Partial<SessionUpdateResult>): SessionAdapter => ({
  timeoutMs: 1000,
  update: () => Promise.resolve({ saved: [], ...result } as SessionUpdateResult),
})

describe('createStripeJsAdapter on failures', () => {
  it('sends an address again if it was not saved', async () => {
    const stripe = createStripeJsStandIn()
    const { updateShippingAddress } = stripe.actions
    stripe.actions.updateShippingAddress = cut
    const adapter = createStripeJsAdapter(stripe.loaded)
    expect(await adapter.update({ shippingAddress }, options)).toMatchObject({ status: 'failed', saved: [] })
    stripe.actions.updateShippingAddress = () =>
      Promise.resolve({ type: 'error', error: { code: null, message: 'No.' } })
    expect(await adapter.update({ shippingAddress }, options)).toMatchObject({ status: 'rejected', saved: [] })
    stripe.actions.updateShippingAddress = updateShippingAddress
    expect(await adapter.update({ shippingAddress }, options)).toMatchObject({ status: 'saved' })
    expect(stripe.calls).toHaveLength(1)
  })

  it('ignores a late answer to an address when a newer address is stored', async () => {
    const stripe = createStripeJsStandIn()
    const { updateShippingAddress } = stripe.actions
    let answer: () => void = () => undefined
    stripe.actions.updateShippingAddress = async (given) => {
      await new Promise<void>((resolve) => (answer = resolve))
      return updateShippingAddress(given)
    }
    const adapter = createStripeJsAdapter(stripe.loaded)
    const leaving = new AbortController()
    const late = adapter.update({ shippingAddress }, { ...options, signal: leaving.signal })
    await new Promise((resolve) => setTimeout(resolve))
    leaving.abort()
    stripe.actions.updateShippingAddress = updateShippingAddress
    await adapter.update({ shippingAddress: { ...shippingAddress, city: 'Chicago' } }, options)
    answer()
    await late
    await adapter.update({ shippingAddress }, options)
    const sent = stripe.calls.map(([, given]) => (given as { address: { city: string } }).address.city)
    expect(sent).toEqual(['Chicago', 'Springfield', 'Springfield'])
  })

  it('reads the options again for each update', async () => {
    const stripe = createStripeJsStandIn()
    const answered = { ...stripe.session, shippingOptions: [{ ...standard, id: 'old' }] }
    stripe.actions.updateShippingAddress = () => Promise.resolve({ type: 'success', session: answered })
    const adapter = createStripeJsAdapter(stripe.loaded)
    const first = await adapter.update({ shippingAddress }, options)
    expect(first.session?.shippingOptions?.map(({ id }) => id)).toEqual(['old'])
    stripe.session.shippingOptions = [standard]
    const choice = await adapter.update({ shippingOptions: { selected: 'shr_1' } }, options)
    expect(choice).toMatchObject({ status: 'saved', session: { shippingOptions: [{ id: 'shr_1' }] } })
  })

  it('clears an empty email, and sends no option if none is selected', async () => {
    const stripe = createStripeJsStandIn()
    const update = { contact: { ...contact, email: '' }, shippingOptions: { selected: '' } }
    expect(await createStripeJsAdapter(stripe.loaded).update(update, options)).toMatchObject({
      status: 'saved',
      saved: ['contact', 'shippingOptions'],
    })
    expect(stripe.calls).toEqual([
      ['updateEmail', null],
      ['updatePhoneNumber', null],
      ['updateBusinessName', null],
    ])
  })

  it('keeps what was saved, and reports the first failure', async () => {
    const stripe = createStripeJsStandIn()
    stripe.actions.updateEmail = cut
    const server = serverThat({ status: 'failed', reason: 'conflict', retryable: false })
    const adapter = createStripeJsAdapter(stripe.loaded, { server })
    expect(await adapter.update({ contact, billingAddress, shippingAddress }, options)).toMatchObject({
      status: 'failed',
      saved: ['billingAddress'],
      reason: 'unavailable',
      retryable: true,
    })
  })

  it('reports what the shopper can correct before a failure', async () => {
    const stripe = createStripeJsStandIn()
    stripe.actions.updateEmail = cut
    const update = { contact, taxId: { ...taxId, type: 'eu_vat', value: 'BAD' } }
    expect(await createStripeJsAdapter(stripe.loaded).update(update, options)).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'taxId.value', code: 'invalid' }],
    })
  })

  it('does not read the session when its signal aborted while Stripe.js loaded', async () => {
    const stripe = createStripeJsStandIn({ status: { type: 'expired' } })
    const stopped = { ...options, signal: AbortSignal.abort() }
    expect(await createStripeJsAdapter(stripe.loaded).update({ shippingAddress }, stopped)).toEqual({
      status: 'failed',
      saved: [],
      reason: 'unavailable',
      retryable: true,
    })
  })

  it('has a timeoutMs that covers Stripe.js and the server', () => {
    const { loaded } = createStripeJsStandIn()
    expect(createStripeJsAdapter(loaded).timeoutMs).toBe(30_000)
    expect(createStripeJsAdapter(loaded, { server: serverThat({}) }).timeoutMs).toBe(32_000)
  })
})
