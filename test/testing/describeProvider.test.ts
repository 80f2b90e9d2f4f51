import { describe, expect, it } from 'vitest'

import {
  defineProvider,
  type DirectProvider,
  readFailure,
  readIssues,
  toRequestBody,
  type Wire,
} from '../../src/providers/index.js'
import type { SessionUpdate } from '../../src/index.js'
import { describeProvider, type ProviderExamples } from '../../src/testing/index.js'
import { emptyValues } from '../../src/sections/emptyValues.js'

const fields = {
  'contact.email': { to: 'buyer.email', blank: 'null' },
  'contact.phone': { to: 'buyer.phone', blank: 'omit' },
} as const
const { contact } = emptyValues({ contact: { email: 'a@example.com', phone: '+12025550123' } })
const examples: ProviderExamples = { update: { contact }, session: 'c1' }

const wire: Wire<string, object> = {
  baseUrl: '',
  toBody: async (update) => toRequestBody(fields, update),
  requests: (id, body) => ({ method: 'PUT', path: `/carts/${id}`, headers: {}, body: JSON.stringify(body) }),
  read: (answer) => readFailure(answer) ?? (answer.status < 300 ? { status: 'saved' } : readIssues(answer, fields, [])),
}
const acme = defineProvider({ id: 'acme', fields, wire })

/** The names of the failed tests, and the number of tests. */
async function run(provider: DirectProvider<string>, given: ProviderExamples = examples) {
  const tests: [string, () => Promise<void>][] = []
  const runner = {
    describe(name: string, suite: () => void) {
      const before = tests.length
      suite()
      // Vitest and jest refuse an empty suite.
      if (tests.length === before) throw new Error(`${name} has no test.`)
    },
    it: (name: string, test: () => Promise<void>) => void tests.push([name, test]),
    expect,
  }
  describeProvider(runner, provider, given)
  const failed: string[] = []
  for (const [name, test] of tests) await test().catch(() => failed.push(name))
  return { failed, count: tests.length }
}

const withWire = (change: Partial<Wire<string, object>>) => ({ ...acme, wire: { ...wire, ...change } as Wire<string> })

describe('describeProvider', () => {
  it('passes for a provider that follows the contract', async () => {
    expect(await run(acme)).toEqual({ failed: [], count: 11 })
  })

  it('tests more for a provider that supports line items', async () => {
    const quantities: Wire<string, object>['toBody'] = async ({ lineItems, ...update }) => ({
      ...toRequestBody(fields, update),
      ...(lineItems && { cart: { items: lineItems } }),
    })
    const shop = { ...withWire({ toBody: quantities }), lineItems: { to: 'cart.items' } }
    expect(await run(shop)).toEqual({ failed: [], count: 13 })
  })

  it.each<[string, DirectProvider<string>, ProviderExamples, string]>([
    [
      'prices of line items',
      {
        ...withWire({
          toBody: async (update, context) => ({ ...toRequestBody(fields, update), items: context?.lineItems }),
        }),
        lineItems: { to: 'items' },
      },
      examples,
      'are sent with id and quantity only',
    ],
    [
      'line items that did not change',
      {
        ...withWire({
          toBody: async ({ lineItems, ...update }) => ({ ...toRequestBody(fields, update), items: lineItems ?? {} }),
        }),
        lineItems: { to: 'items' },
      },
      examples,
      'are not sent',
    ],
    [
      'a path that does not exist',
      { ...acme, fields: { ...fields, 'contact.fax': fields['contact.phone'] } as never },
      examples,
      'has only known form paths',
    ],
    ['an unknown group', { ...acme, together: [['contact', 'taxId']] }, examples, 'groups only sections'],
    [
      'a field without an example',
      acme,
      { ...examples, update: { contact: { ...contact, phone: '' } } },
      'has an example',
    ],
    [
      'a value at another path',
      withWire({ toBody: async () => ({ buyer: { email: 'x' } }) }),
      examples,
      'with each value at its target',
    ],
    [
      'a blank text in the body',
      withWire({
        toBody: async ({ contact: given }: SessionUpdate) =>
          given ? { buyer: { email: given.email, phone: given.phone } } : {},
      }),
      examples,
      'contains no blank text',
    ],
    [
      'a value that is not read back',
      { ...acme, toValues: async () => ({ contact: { email: 'a@example.com' } }) },
      examples,
      'is read back as the stored values',
    ],
    [
      'an answer that cannot be read',
      {
        ...acme,
        toValues: async (answer) => ({ contact: { email: (answer as { buyer: { email: string } }).buyer.email } }),
      },
      examples,
      'of any shape is read without an error',
    ],
    [
      'a session that cannot be read',
      { ...acme, toSession: (answer) => ({ summary: (answer as { total: number }).total }) },
      examples,
      'is mapped to session values without an error',
    ],
    ['an id with "../"', acme, { ...examples, session: '../x' }, 'encoded paths'],
    [
      'texts of the provider in a result',
      withWire({
        read: ({ status, text }) =>
          status < 400 ? { status: 'saved' } : { status: 'rejected', issues: [{ code: 'x', message: text }] },
      }),
      examples,
      'never passes on its texts',
    ],
    ['a failure that counts as saved', withWire({ read: () => ({ status: 'saved' }) }), examples, 'reads any answer'],
    [
      'an answer that throws',
      withWire({ read: ({ text }) => JSON.parse(text) as never }),
      examples,
      'reads any answer',
    ],
  ])('fails for %s', async (_what, provider, given, name) => {
    const { failed } = await run(provider, given)
    expect(failed.join()).toContain(name)
  })

  it('throws for a provider without a wire, and says what to pass', () => {
    const { wire: _, ...provider } = acme
    expect(() => describeProvider({ describe, it, expect }, provider, { update: { contact } })).toThrow(
      'Give one of them.',
    )
  })
})
