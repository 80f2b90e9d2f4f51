import type { StripeCheckoutLoadActionsResult } from '@stripe/stripe-js'
import { describe, expect, it } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { createStripeJsAdapter } from '../../src/adapter/createStripeJsAdapter.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createSandboxAdapter } from '../../src/testing/index.js'
import { createStripeJsStandIn, standard } from './stripeJsStandIn.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const address = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701', country: 'US' }
const values = emptyValues({
  contact: { email: 'ann@example.com', fullName: 'Ann Lee', company: 'Lee Ltd' },
  billingAddress: address,
  shippingAddress: { ...address, fullName: 'Bob Lee', line2: 'Apt 2' },
  taxId: { type: 'eu_vat', value: 'DE123456789' },
})

describe('createStripeJsAdapter', () => {
  it('accepts what loadActions of Stripe’s official types returns', () => {
    const official = (loading: Promise<StripeCheckoutLoadActionsResult>) => createStripeJsAdapter(loading)
    expect(typeof official).toBe('function')
  })

  it('sends each section through its Stripe.js action, with null for blank values', async () => {
    const stripe = createStripeJsStandIn({ shippingOptions: [standard] })
    const result = await createStripeJsAdapter(stripe.loaded).update(
      { ...values, shippingOptions: { selected: 'shr_1' } },
      options,
    )
    expect(result).toEqual({
      status: 'saved',
      saved: ['contact', 'billingAddress', 'taxId', 'shippingAddress', 'shippingOptions'],
      session: {
        shippingOptions: [
          {
            id: 'shr_1',
            label: 'Standard',
            amount: 500,
            currency: 'usd',
            estimate: { minimum: { unit: 'day', value: 2 } },
          },
        ],
      },
    })
    const stored = {
      country: 'US',
      line1: '1 Main St',
      line2: null,
      city: 'Springfield',
      state: 'IL',
      postal_code: '62701',
    }
    expect(stripe.calls).toEqual([
      ['updateEmail', 'ann@example.com'],
      ['updatePhoneNumber', null],
      ['updateBusinessName', 'Lee Ltd'],
      ['updateBillingAddress', { name: 'Ann Lee', address: stored }],
      ['updateTaxIdInfo', { taxId: { type: 'eu_vat', value: 'DE123456789' }, businessName: 'Lee Ltd' }],
      ['updateShippingAddress', { name: 'Bob Lee', address: { ...stored, line2: 'Apt 2' } }],
      ['updateShippingOption', 'shr_1'],
    ])
    await expect(createStripeJsAdapter(stripe.loaded).provider?.toValues?.(stripe.session)).resolves.toEqual({
      contact: { email: 'ann@example.com', fullName: 'Ann Lee', company: 'Lee Ltd' },
      billingAddress: address,
      shippingAddress: { ...address, fullName: 'Bob Lee', line2: 'Apt 2' },
      taxId: { type: 'eu_vat', value: 'DE123456789' },
      shippingOptions: { selected: 'shr_1' },
    })
  })

  it('clears a tax ID with null', async () => {
    const stripe = createStripeJsStandIn()
    await createStripeJsAdapter(stripe.loaded).update({ taxId: { type: '', value: '', region: '' } }, options)
    expect(stripe.calls).toEqual([['updateTaxIdInfo', null]])
  })

  it('reports typed errors at their fields, and keeps what was saved', async () => {
    const stripe = createStripeJsStandIn()
    const update = {
      contact: { ...values.contact, email: 'ann@reject.example' },
      billingAddress: values.billingAddress,
      taxId: { ...values.taxId, value: 'BAD' },
    }
    expect(await createStripeJsAdapter(stripe.loaded).update(update, options)).toEqual({
      status: 'rejected',
      saved: ['billingAddress'],
      issues: [
        { path: 'contact.email', code: 'invalid-email' },
        { path: 'taxId.value', code: 'invalid' },
      ],
    })
  })

  it('saves the address once, on the server inside runServerUpdate, and the option by Stripe’s id', async () => {
    const stripe = createStripeJsStandIn()
    const updates: SessionUpdate[] = []
    const server: SessionAdapter = {
      update(update) {
        updates.push(update)
        stripe.session.shippingOptions = [standard]
        return Promise.resolve({ status: 'saved', saved: ['shippingAddress'] })
      },
    }
    const adapter = createStripeJsAdapter(stripe.loaded, { server })
    const { shippingAddress } = values
    const first = await adapter.update({ shippingAddress, shippingOptions: { selected: '' } }, options)
    expect(first.session?.shippingOptions?.map(({ id }) => id)).toEqual(['shr_1'])
    await adapter.update({ shippingAddress, shippingOptions: { selected: 'shr_1' } }, options)
    expect(updates).toEqual([{ shippingAddress }])
    expect(stripe.calls).toEqual([['runServerUpdate'], ['updateShippingOption', 'shr_1']])
    const gone = await adapter.update({ shippingAddress, shippingOptions: { selected: 'shr_0' } }, options)
    expect(gone).toMatchObject({
      status: 'rejected',
      saved: ['shippingAddress'],
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
    })
  })

  it('saves an address to which nothing ships, without the option that was selected for another one', async () => {
    const stripe = createStripeJsStandIn()
    const adapter = createStripeJsAdapter(stripe.loaded)
    const update = { shippingAddress: values.shippingAddress, shippingOptions: { selected: 'shr_1' } }
    expect(await adapter.update(update, options)).toMatchObject({ status: 'saved', session: { shippingOptions: [] } })
  })

  it('returns the options from the answer to the address, even when the session of Stripe.js is stale', async () => {
    const stripe = createStripeJsStandIn()
    const stale = { ...stripe.session }
    const actions = {
      ...stripe.actions,
      getSession: () => stale,
      async updateShippingAddress() {
        const session = Object.assign(stripe.session, { shippingOptions: [standard] })
        return { type: 'success' as const, session }
      },
    }
    const adapter = createStripeJsAdapter(Promise.resolve({ type: 'success', actions }))
    const { shippingAddress } = values
    const update = { shippingAddress, shippingOptions: { selected: 'shr_1' } }
    expect(await adapter.update(update, options)).toMatchObject({
      status: 'saved',
      session: { shippingOptions: [{ id: 'shr_1' }] },
    })
  })

  it('passes on the issues of the server', async () => {
    const stripe = createStripeJsStandIn()
    const issues = [{ path: 'shippingAddress.line1', code: 'too-long' }]
    const server: SessionAdapter = { update: () => Promise.resolve({ status: 'rejected', saved: [], issues }) }
    const { shippingAddress } = values
    const result = await createStripeJsAdapter(stripe.loaded, { server }).update({ shippingAddress }, options)
    expect(result).toMatchObject({ status: 'rejected', saved: [], issues })
  })

  it('reports an expired session and a failed load of Stripe.js without rejecting', async () => {
    const over = createStripeJsStandIn({ status: { type: 'expired' } })
    expect(await createStripeJsAdapter(over.loaded).update(values, options)).toMatchObject({
      reason: 'ended',
      retryable: false,
    })
    const unloaded = createStripeJsAdapter(Promise.reject(new Error('blocked')))
    expect(await unloaded.update(values, options)).toMatchObject({
      status: 'failed',
      reason: 'unavailable',
      retryable: true,
    })
  })

  it('makes no more calls after its deadline, because a newer update may have started', async () => {
    const stripe = createStripeJsStandIn()
    let answer: () => void = () => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    const { updateEmail } = stripe.actions
    stripe.actions.updateEmail = async (email) => {
      await held
      return updateEmail(email)
    }
    const leaving = new AbortController()
    const late = createStripeJsAdapter(stripe.loaded).update(values, { ...options, signal: leaving.signal })
    leaving.abort()
    answer()
    expect(await late).toMatchObject({ status: 'failed', saved: [] })
    expect(stripe.calls).toEqual([])
  })

  it('stops between two calls of a section when its signal aborts', async () => {
    const stripe = createStripeJsStandIn()
    const leaving = new AbortController()
    const { updateEmail } = stripe.actions
    stripe.actions.updateEmail = async (email) => {
      leaving.abort()
      return updateEmail(email)
    }
    const late = createStripeJsAdapter(stripe.loaded).update(values, { ...options, signal: leaving.signal })
    expect(await late).toMatchObject({ status: 'failed', saved: [] })
    expect(stripe.calls.map(([name]) => name)).toEqual(['updateEmail'])
  })

  it('saves custom fields on the server inside runServerUpdate', async () => {
    const stripe = createStripeJsStandIn()
    const relay = createSandboxAdapter('stripe', { rules: { customFields: { note: { label: 'Note' } } } })
    const keys: string[] = []
    const server: SessionAdapter = {
      ...relay,
      update(update, sending) {
        keys.push(sending.idempotencyKey)
        return relay.update(update, sending)
      },
    }
    const adapter = createStripeJsAdapter(stripe.loaded, { server })
    expect(adapter.provider?.custom).toBe(relay.provider?.custom)
    const { contact, shippingAddress } = values
    const update = { contact, shippingAddress, custom: { note: 'Ring twice' } }
    expect(await adapter.update(update, options)).toMatchObject({
      status: 'saved',
      saved: ['contact', 'shippingAddress', 'custom'],
    })
    expect(relay.sandbox.session()).toMatchObject({ metadata: { note: 'Ring twice' } })
    expect(stripe.calls.filter(([name]) => name === 'runServerUpdate')).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
    const refused = await adapter.update({ custom: { note: 'x'.repeat(501) } }, options)
    expect(refused).toMatchObject({ status: 'rejected', issues: [{ path: 'custom.note', code: 'too-long' }] })
  })

  it('supports custom fields only with a server whose provider stores them', () => {
    const gap = { gap: expect.stringContaining('Give createStripeJsAdapter a `server`') as string }
    expect(createStripeJsAdapter(createStripeJsStandIn().loaded).provider?.custom).toEqual(gap)
    const server: SessionAdapter = { provider: topiic, update: () => Promise.reject(new Error('not asked')) }
    const stripe = createStripeJsStandIn()
    expect(createStripeJsAdapter(stripe.loaded, { server }).provider?.custom).toBe(topiic.custom)
    // An adapter without a provider accepts every section.
    const { provider: _, ...own } = server
    expect(createStripeJsAdapter(stripe.loaded, { server: own }).provider).not.toHaveProperty('custom')
  })

  it('reports a failure when the server adapter returns nothing', async () => {
    const server = { update: () => Promise.resolve(undefined) } as unknown as SessionAdapter
    const stripe = createStripeJsStandIn()
    const { shippingAddress } = values
    expect(await createStripeJsAdapter(stripe.loaded, { server }).update({ shippingAddress }, options)).toMatchObject({
      status: 'failed',
      reason: 'unavailable',
      saved: [],
    })
  })
})
