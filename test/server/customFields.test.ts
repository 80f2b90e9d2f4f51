import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CheckoutRules } from '../../src/providers/rules.js'
import type { Upstream as AnyUpstream } from '../../src/providers/upstream.js'
import { createRelay, updateSession } from '../../src/server/index.js'
import type { UpstreamRelayOptions } from '../../src/server/relayOptions.js'
import { createSandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { startRelay, updates } from './serve.js'

const rules: CheckoutRules = {
  customFields: {
    notes: { label: 'Delivery note', type: 'textarea' },
    terms: { label: 'I accept the terms', type: 'checkbox', required: true },
  },
}
type Upstream = AnyUpstream<unknown>

const custom = { notes: 'Ring the bell\nTwice', terms: 'true' }

/** A function that makes a relay without calling it. */
const start = (id: SandboxId, options: Partial<UpstreamRelayOptions<unknown>>) => () =>
  createRelay({ upstream: sandboxes[id].upstream({}), resolveSession: () => 'x', ...options })

describe('a relay with custom fields', () => {
  it('stores them as metadata at Stripe, and unsets a blank one', async () => {
    const { post, sandbox } = await startRelay('stripe', { rules })
    expect(await (await post({ ...updates.stripe, shippingOptions: undefined, custom })).json()).toMatchObject({
      status: 'saved',
      saved: ['shippingAddress', 'custom'],
    })
    expect(sandbox.session()).toMatchObject({ metadata: custom })
    expect(await (await post({ custom: { notes: '', terms: 'true' } })).json()).toMatchObject({ saved: ['custom'] })
    expect(sandbox.session()).toMatchObject({ metadata: { terms: 'true' } })
    expect(sandbox.session()).not.toHaveProperty('metadata.notes')
  })

  it('stores them as account tags at FastSpring', async () => {
    const { post, sandbox } = await startRelay('fastspring', { rules })
    expect(await (await post({ contact: updates.fastspring.contact, custom })).json()).toMatchObject({
      status: 'saved',
      saved: ['contact', 'custom'],
    })
    expect(sandbox.session()).toMatchObject({ accountTags: custom })
  })

  it.each<SandboxId>(['checkout-page', 'topiic'])('passes them to saveCustom with %s', async (id) => {
    const saved: unknown[] = []
    const { post, sandbox } = await startRelay(id, {
      rules,
      saveCustom: (job) => void saved.push(job),
    })
    expect(await (await post({ custom })).json()).toMatchObject({ status: 'saved', saved: ['custom'] })
    const { session } = sandboxes[id]
    expect(saved).toEqual([{ session, custom, signal: expect.any(AbortSignal) as AbortSignal }])
    expect(sandbox.requests).toHaveLength(0)
    const { contact, billingAddress } = updates.topiic
    expect(await (await post({ contact, billingAddress, custom })).json()).toMatchObject({ status: 'saved' })
    expect(saved).toHaveLength(2)
    expect(sandbox.requests).toHaveLength(1)
    expect(sandbox.requests[0]?.body).not.toContain('Ring')
  })

  it('calls saveCustom even if the provider could store them', async () => {
    const saved: unknown[] = []
    const { post, sandbox } = await startRelay('stripe', { rules, saveCustom: (job) => void saved.push(job.custom) })
    await post({ custom })
    expect(saved).toEqual([custom])
    expect(sandbox.requests).toHaveLength(0)
  })

  it('stores none when the provider refuses the rest, and reports when saveCustom throws', async () => {
    const saved: unknown[] = []
    const { post, log } = await startRelay('checkout-page', {
      rules,
      saveCustom({ custom: values }) {
        saved.push(values)
        if (saved.length > 1) throw new RangeError('Ring the bell')
      },
    })
    const { contact } = updates['checkout-page']
    const refused = { ...contact, company: 'test reject email' }
    expect(await (await post({ contact: refused, custom })).json()).toMatchObject({ status: 'rejected' })
    expect(saved).toEqual([])
    await post({ custom })
    const answer = await post({ custom })
    expect(answer.status).toBe(500)
    expect(log.at(-1)?.detail).toMatch(/^saveCustom threw RangeError at /)
    expect(JSON.stringify(log)).not.toContain('Ring')
  })

  it.each<[string, unknown]>([
    ['an undeclared key', { custom: { ...custom, other: 'x' } }],
    ['an own __proto__', '{"custom":{"__proto__":{"x":"y"}}}'],
    ['a constructor', '{"custom":{"constructor":"x"}}'],
    ['a name of the metadata of the merchant', { custom: { order_id: '6735' } }],
    ['a number', { custom: { ...custom, notes: 1 } }],
    ['null', { custom: { ...custom, notes: null } }],
    ['a list', { custom: [] }],
    ['a text', { custom: 'notes' }],
  ])('refuses %s', async (_name, body) => {
    const { post, sandbox, log } = await startRelay('stripe', { rules })
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(sandbox.requests).toHaveLength(0)
    expect(JSON.stringify([log, await answer.json()])).not.toMatch(/6735|order_id|other/)
  })

  it('refuses them when the rules declare none', async () => {
    const { post } = await startRelay('stripe')
    expect((await post({ custom })).status).toBe(400)
    const { post: toEmpty } = await startRelay('stripe', { rules: { customFields: {} } })
    expect((await toEmpty({ custom: {} })).status).toBe(400)
  })

  it('accepts them even if rules.sections does not list them', async () => {
    const { post } = await startRelay('stripe', { rules: { ...rules, sections: ['shippingAddress'] } })
    expect((await post({ custom })).status).toBe(200)
  })

  it('validates them by the rules', async () => {
    const { post, sandbox } = await startRelay('stripe', { rules })
    const answer = await (await post({ custom: { notes: 'a'.repeat(501) } })).json()
    expect(answer).toEqual({
      status: 'rejected',
      saved: [],
      issues: [
        { path: 'custom.notes', code: 'too-long' },
        { path: 'custom.terms', code: 'required' },
      ],
    })
    expect(sandbox.requests).toHaveLength(0)
  })

  it('logs a schema that throws, and returns an issue at its field', async () => {
    const validate = () => {
      throw new TypeError('Ring the bell')
    }
    const schema = { '~standard': { version: 1 as const, vendor: 'test', validate } }
    const { post, log } = await startRelay('stripe', { rules: { customFields: { notes: { label: 'Note', schema } } } })
    expect(await (await post({ custom: { notes: 'Ring the bell' } })).json()).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'custom.notes', code: 'unchecked' }],
    })
    expect(log[0]?.detail).toBe(
      'The schema of rules.customFields["notes"] threw TypeError. It must return a string or issues within 5 seconds.',
    )
    expect(JSON.stringify(log)).not.toContain('Ring')
  })

  it('maps a refusal of Stripe to the custom field', async () => {
    const { post, sandbox } = await startRelay('stripe', { rules })
    const error = { type: 'invalid_request_error', param: 'metadata[notes]', message: 'Invalid: "Ring the bell"' }
    sandbox.answerNext(() => Response.json({ error }, { status: 400 }))
    expect(await (await post({ custom })).json()).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'custom.notes', code: 'invalid' }],
    })
  })

  it.each([
    ['stripe', 'metadata', undefined],
    // FastSpring does not document how to clear a tag, so a blank one is not sent.
    ['fastspring', 'accountTags', 'stays'],
  ] as const)('never changes other keys of the merchant in %s %s', async (id, place, cleared) => {
    const name = fc.stringMatching(/^[A-Za-z][\w-]{0,39}$/)
    const value = fc.oneof(fc.constant(''), fc.string({ maxLength: 20 }))
    const own = fc.dictionary(name, fc.string({ minLength: 1, maxLength: 20 }), { maxKeys: 10 })
    const keys = fc.uniqueArray(fc.constantFrom('notes', 'terms', 'gift', 'size'), { minLength: 1 })
    const sent = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom('notes', 'gift', 'size') }, name),
      value,
    )
    await fc.assert(
      fc.asyncProperty(own, keys, fc.array(sent, { minLength: 1, maxLength: 3 }), async (kept, declared, posts) => {
        const isDeclared = (key: string) => declared.includes(key as 'notes')
        const customFields = Object.fromEntries(declared.map((key) => [key, { label: key }]))
        const sandbox = createSandbox(id)
        const contract: SandboxContract = sandboxes[id]
        const upstream = contract.upstream({ fetch: sandbox.fetch })
        const { session } = contract
        const relay = createRelay({
          upstream,
          resolveSession: () => session,
          rules: { customFields },
          allowNonBrowser: true,
          log: () => undefined,
        })
        const stored = () => (sandbox.session() as Partial<Record<string, Record<string, string>>>)[place] ?? {}
        await updateSession({ upstream, session, body: { [place]: kept } })
        for (const [n, custom] of posts.entries()) {
          const before = stored()
          const headers = { 'content-type': 'application/json', 'idempotency-key': `k${n}` }
          const body = JSON.stringify({ custom })
          const answer = await relay(new Request('https://shop.example/', { method: 'POST', headers, body }))
          const isTaken = Object.keys(custom).every(isDeclared)
          expect(answer.status).toBe(isTaken ? 200 : 400)
          const untouched = (all: object) =>
            Object.entries(all).filter(([key]) => !isTaken || !isDeclared(key) || !Object.hasOwn(custom, key))
          expect(Object.fromEntries(untouched(stored()))).toEqual(Object.fromEntries(untouched(before)))
          if (!isTaken) continue
          for (const key of Object.keys(custom).filter((each) => custom[each] === ''))
            expect(stored()[key]).toBe(cleared && before[key])
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('a relay with save', () => {
  it('passes validated custom fields to save in the update', async () => {
    const updates: unknown[] = []
    const options = { resolveSession: () => 'x', rules, allowNonBrowser: true, log: () => undefined }
    const relay = createRelay({ ...options, save: ({ update }) => void updates.push(update) })
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k1' }
    const send = (body: unknown) =>
      relay(new Request('https://shop.example/', { method: 'POST', headers, body: JSON.stringify(body) }))
    expect(await (await send({ custom: { terms: 'true', notes: ' a ' } })).json()).toMatchObject({ saved: ['custom'] })
    expect(updates).toEqual([{ custom: { notes: 'a', terms: 'true' } }])
    expect((await send({ custom: { terms: 'true', other: 'a' } })).status).toBe(400)
  })

  it('throws when it also has saveCustom', () => {
    const given = { resolveSession: () => 'x', rules, save: () => undefined, saveCustom: () => undefined }
    expect(() => createRelay(given as never)).toThrow(/saveCustom is called with upstream alone/)
  })
})

describe('createRelay', () => {
  it.each<SandboxId>(['checkout-page', 'topiic'])('throws for custom fields that nothing stores, with %s', (id) => {
    expect(start(id, { rules })).toThrow(TypeError)
    expect(start(id, { rules })).toThrow(/has no place for the custom fields notes, terms\. Give saveCustom/)
    expect(start(id, { rules: { customFields: {} } })).not.toThrow()
    expect(start(id, { rules, saveCustom: () => undefined })).not.toThrow()
  })

  it('throws for invalid fields, and for more fields than Stripe stores', () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, { label: 'x' }]))
    expect(start('stripe', { rules: { customFields: many } })).toThrow(/51 fields/)
    expect(start('stripe', { rules: { customFields: many }, saveCustom: () => undefined })).not.toThrow()
    expect(start('fastspring', { rules: { customFields: many } })).not.toThrow()
    expect(start('stripe', { rules: { customFields: { constructor: { label: 'x' } } } })).toThrow(TypeError)
  })

  it('throws for a provider with an invalid table, and for a custom field that shares a place with another', () => {
    const { provider, ...rest } = sandboxes.stripe.upstream({})
    const withFields = (fields: object) => ({ ...rest, provider: { ...provider, fields } }) as typeof rest & Upstream
    const row = { to: 'metadata.notes', blank: 'unset' } as const
    const unknown = { upstream: withFields({ 'contact.emial': row }) }
    expect(start('stripe', unknown)).toThrow(TypeError)
    expect(start('stripe', unknown)).toThrow(
      /createRelay: the provider is wrong: `fields` has the path `contact\.emial`/,
    )
    const save = () => undefined
    const own = { resolveSession: () => 'x', save, provider: withFields({ 'contact.emial': row }).provider }
    expect(() => createRelay(own)).toThrow(/has the path `contact\.emial`/)
    const taken = { upstream: withFields({ 'contact.email': row }), rules }
    expect(start('stripe', taken)).toThrow(/customFields\["notes"\]: stripe stores another field under this key/)
    expect(start('stripe', { ...taken, rules: { customFields: { other: { label: 'x' } } } })).not.toThrow()
  })
})
