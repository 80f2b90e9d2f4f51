import { describe, expect, it, onTestFinished, vi } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { routeSections } from '../../src/adapter/routeSections.js'
import { stripeJsProvider } from '../../src/adapter/stripeJsProvider.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import { shownSections } from '../../src/providers/fieldMode.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { sectionIds } from '../../src/sections/keys.js'
import type { SectionId, SessionUpdate } from '../../src/sections/schema.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
const values = emptyValues()

function recorder(
  answer: Partial<Awaited<ReturnType<SessionAdapter['update']>>> = {},
  provider?: SessionAdapter['provider'],
) {
  const updates: SessionUpdate[] = []
  const adapter: SessionAdapter = {
    ...(provider && { provider }),
    update(update) {
      updates.push(update)
      return Promise.resolve({ status: 'saved', saved: Object.keys(update) as SectionId[], ...answer } as never)
    },
  }
  return { adapter, updates }
}

describe('routeSections', () => {
  it('sends each section to its adapter, and merges their results', async () => {
    const own = recorder()
    const rest = recorder({ session: { summary: 7 } })
    const adapter = routeSections({ taxId: own.adapter, '*': rest.adapter })
    const { contact, taxId } = values
    expect(await adapter.update({ contact, taxId }, options)).toEqual({
      status: 'saved',
      saved: ['contact', 'taxId'],
      session: { summary: 7 },
    })
    expect(own.updates).toEqual([{ taxId }])
    expect(rest.updates).toEqual([{ contact }])
  })

  it.each([
    ['Stripe', stripe, true],
    ['an adapter without a provider', undefined, true],
    ['a provider that does not store them', topiic, false],
  ])('shows line items only if their provider supports them: %s', async (_name, provider, isShown) => {
    const items = recorder({}, provider)
    const adapter = routeSections({ lineItems: items.adapter, '*': recorder({}, topiic).adapter })
    expect(shownSections(adapter.provider).includes('lineItems')).toBe(isShown)
    if (provider) expect(adapter.provider?.lineItems).toBe(provider.lineItems)
    await adapter.update({ lineItems: { li_1: '2' } }, options)
    expect(items.updates).toEqual([{ lineItems: { li_1: '2' } }])
    // The other route does not support line items.
    const other = routeSections({ contact: items.adapter })
    expect(shownSections(other.provider)).not.toContain('lineItems')
  })

  it('uses the deadline of each adapter', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const slow: SessionAdapter = {
      timeoutMs: 90_000,
      update: () =>
        new Promise((resolve) => setTimeout(() => resolve({ status: 'saved', saved: ['contact'] }), 60_000)),
    }
    const write = enqueueWrite(routeSections({ '*': slow }), { contact: values.contact })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await write).toEqual({ status: 'saved', saved: ['contact'] })
  })

  it('waits for writes that something else sends through the same adapter', async () => {
    const events: string[] = []
    const shared = createMemoryAdapter({
      answer: async (update, n) => {
        events.push(`begin ${n}`)
        await new Promise((resolve) => setTimeout(resolve, 5))
        events.push(`end ${n}`)
        return { status: 'saved', saved: Object.keys(update) as SectionId[] }
      },
    })
    const elsewhere = enqueueWrite(shared, { contact: values.contact })
    await new Promise((resolve) => setTimeout(resolve, 1))
    await Promise.all([elsewhere, routeSections({ '*': shared }).update({ taxId: values.taxId }, options)])
    expect(events).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2'])
  })

  it('reports a partial success: what one adapter saved stays saved', async () => {
    const own = recorder({ status: 'failed', saved: [], reason: 'unavailable', retryable: true } as never)
    const rest = recorder()
    const result = await routeSections({ taxId: own.adapter, '*': rest.adapter }).update(values, options)
    expect(result).toMatchObject({ status: 'failed', reason: 'unavailable' })
    expect(result.saved).toEqual(sectionIds.filter((id) => id !== 'taxId'))
  })

  it('reports what the shopper can correct before a failure', async () => {
    const issues = [{ path: 'taxId.value', code: 'invalid' }]
    const own = recorder({ status: 'rejected', saved: [], issues } as never)
    const rest = recorder({ status: 'failed', saved: [], reason: 'timeout', retryable: true } as never)
    const result = await routeSections({ taxId: own.adapter, '*': rest.adapter }).update(values, options)
    expect(result).toMatchObject({ status: 'rejected', saved: [], issues })
  })

  it('shows the sections that have a route, with the fields of their provider', () => {
    const adapter = routeSections({
      contact: recorder({}, fastspring).adapter,
      shippingAddress: recorder({}, stripe).adapter,
      taxId: recorder().adapter,
    })
    expect(shownSections(adapter.provider)).toEqual(['contact', 'shippingAddress', 'taxId'])
    expect(adapter.provider?.fields['contact.firstName']).toEqual(fastspring.fields['contact.firstName'])
    expect(adapter.provider?.fields['shippingAddress.fullName']).toEqual(stripe.fields['shippingAddress.fullName'])
    expect(adapter.provider?.fields['taxId.value']).toEqual({ to: 'taxId.value', blank: 'unset' })
    expect(adapter.provider?.together).toEqual([])
  })

  it('keeps the conditional requirements of each provider for its own sections', () => {
    const { provider } = routeSections({ '*': recorder({}, fastspring).adapter, taxId: recorder({}, topiic).adapter })
    const brazil = { billingAddress: { country: 'BR' } }
    expect(provider?.requires?.(brazil)).toEqual([])
    expect(routeSections({ '*': recorder({}, fastspring).adapter }).provider?.requires?.(brazil)).toEqual([
      'taxId.value',
    ])
    const routed = routeSections({ contact: recorder({}, topiic).adapter, '*': recorder({}, stripe).adapter })
    expect(routed.provider?.whole).toEqual(['contact'])
  })

  it('gets a quote from the adapter of the address, and stores nothing', async () => {
    const { shippingAddress } = values
    const session = { shippingOptions: [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }] }
    const address = createMemoryAdapter({ quote: () => session.shippingOptions })
    const rest = createMemoryAdapter()
    const routed = routeSections({ shippingAddress: address, '*': rest })
    expect(await routed.quote?.({ shippingAddress }, options)).toEqual({ status: 'saved', saved: [], session })
    expect(address.quotes).toEqual([{ shippingAddress }])
    expect([...address.updates, ...rest.updates]).toEqual([])
    expect(routeSections({ shippingAddress: rest, '*': address }).quote).toBeUndefined()
  })

  it('calls quote as a method of the adapter', async () => {
    const own: SessionAdapter & { options: object[] } = {
      ...recorder().adapter,
      options: [],
      quote(this: { options: [] }) {
        return Promise.resolve({ status: 'saved', saved: [], session: { shippingOptions: this.options } })
      },
    }
    const { shippingAddress } = values
    expect(await routeSections({ '*': own }).quote?.({ shippingAddress }, options)).toEqual({
      status: 'saved',
      saved: [],
      session: { shippingOptions: [] },
    })
  })

  it('reports a failure when quote returns nothing or throws', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue()
    onTestFinished(() => errors.mockRestore())
    const { shippingAddress } = values
    const quotes = [
      () => undefined,
      () => {
        throw new Error('x')
      },
    ]
    for (const quote of quotes) {
      const adapter = { ...recorder().adapter, quote } as unknown as SessionAdapter
      const asked = routeSections({ '*': adapter }).quote?.({ shippingAddress }, options)
      expect(await asked).toMatchObject({ status: 'failed', saved: [] })
    }
    expect(errors).toHaveBeenCalledTimes(2)
  })

  it('returns options in the answer when the provider of the address does', () => {
    const stripeJs = { ...recorder().adapter, provider: stripeJsProvider }
    const own = recorder({}, stripe).adapter
    expect(routeSections({ contact: own, '*': stripeJs }).provider?.offers).toBe('answer')
    expect(routeSections({ contact: stripeJs, '*': own }).provider?.offers).toBeUndefined()
  })

  it('keeps the warnings of every adapter, and the newest summary', async () => {
    const warning = (path: string) => ({ path, code: 'provider-warning' })
    const [first, second] = [warning('contact.email'), warning('taxId.value')]
    const own = recorder({ session: { warnings: [second], summary: 2 } })
    const rest = recorder({ session: { warnings: [first], summary: 1 } })
    const { contact, taxId } = values
    const result = await routeSections({ taxId: own.adapter, '*': rest.adapter }).update({ contact, taxId }, options)
    expect(result.session).toEqual({ summary: 2, warnings: [first, second] })
  })

  it('keeps the sections of a group that share a provider, unless only one is left', () => {
    const own = recorder().adapter
    const rest = recorder({}, fastspring).adapter
    const groupsOf = (routes: Parameters<typeof routeSections>[0]) => routeSections(routes).provider?.together
    expect(groupsOf({ taxId: own, '*': rest })).toEqual([['contact', 'billingAddress', 'shippingAddress']])
    expect(groupsOf({ '*': own, taxId: rest })).toEqual([])
  })

  it('reads each section with the provider that stores it', async () => {
    const adapter = recorder({}, fastspring).adapter
    const { provider } = routeSections({ contact: adapter, '*': recorder({}, topiic).adapter })
    const answer = {
      billToContact: { email: 'of-fastspring@example.com' },
      billToAddress: { city: 'of FastSpring' },
      email: 'of-topiic@example.com',
      city: 'of Topiic',
    }
    expect(await provider?.toValues?.(answer)).toStrictEqual({
      contact: { email: 'of-fastspring@example.com' },
      billingAddress: { city: 'of Topiic' },
    })
    expect(await provider?.toValues?.({})).toStrictEqual({})
  })

  it('keeps the gap of a section, and makes fields optional where the adapter has no provider', () => {
    const { provider } = routeSections({ contact: recorder().adapter, '*': recorder({}, stripe).adapter })
    expect(provider?.fields.taxId).toEqual(stripe.fields.taxId)
    expect(provider?.fields.contact).toBeUndefined()
    expect(provider?.fields['contact.firstName']).toEqual({ to: 'contact.firstName', blank: 'unset', shown: false })
  })

  it('ends a quote when its signal aborts, and at the deadline of the adapter', async () => {
    const { shippingAddress } = values
    const silent = () => new Promise<never>(() => undefined)
    const ask = (timeoutMs: number, signal: AbortSignal) => {
      const adapter: SessionAdapter = { ...recorder().adapter, timeoutMs, quote: silent }
      return routeSections({ '*': adapter }).quote?.({ shippingAddress }, { signal })
    }
    expect(await ask(20, options.signal)).toMatchObject({ status: 'failed', reason: 'timeout' })
    expect(await ask(5000, AbortSignal.abort())).toMatchObject({ status: 'failed', reason: 'unavailable' })
  })
})
