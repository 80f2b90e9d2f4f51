import { createHash } from 'node:crypto'

import * as fc from 'fast-check'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { completeInputs } from '../../src/form/issues/completeInputs.js'
import { save } from '../../src/form/saving/save.js'
import { everySection } from '../../src/checkout/everySection.js'
import { createStore } from '../../src/form/store/createStore.js'
import { currentValues } from '../../src/form/store/store.js'
import { shownSections, takenSections } from '../../src/providers/fieldMode.js'
import type { CheckoutRules, FieldRule } from '../../src/providers/rules.js'
import { fieldPaths } from '../../src/sections/fieldPath.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { sectionIds } from '../../src/sections/keys.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../../src/sections/schema.js'
import { createRelay } from '../../src/server/index.js'
import type { SessionIssue } from '../../src/schema/issue.js'
import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { oneRequest } from './oneRequest.js'

const ids = Object.keys(sandboxes) as SandboxId[]
const countries = ['US', 'GB', 'DE', 'FR', 'JP', 'BR', 'IN', 'CA', 'AU', 'NL', 'ES', 'IT']
const option = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }

// Around the documented limits, in letters of one to four bytes and one or two UTF-16 units.
const atLimits = fc
  .tuple(fc.constantFrom('a', 'é', '東', '👍'), fc.constantFrom(2, 50, 64, 255, 256), fc.integer({ min: -1, max: 1 }))
  .map(([letter, limit, more]) => letter.repeat(limit + more))
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: atLimits },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u200b',
      ' a ',
      'ａ１',
      '٣',
      '½ ㈱',
      '\ud800',
      'a@b',
      'ann@example.com',
      'ann@münchen.de',
      'ann＠例え。jp',
      'us',
      'BR',
      'us_ein',
    ),
  },
)

const number = fc.oneof(
  fc.constantFrom(
    '',
    '(201) 555-0123',
    '020 7946 0018 x5',
    '+1 555',
    '+49 (0)30 901820',
    '٠٣٠ ٩٠١٨٢٠',
    '011 49 30 901820',
  ),
  fc.string({ unit: fc.constantFrom('+', '0', '1', '4', '9', ' ', '(', '-', 'x'), maxLength: 16 }),
)
const change = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...fieldPaths), text) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('contact.phone', 'shippingAddress.phone'), number) },
)
const values: fc.Arbitrary<CheckoutValues> = fc
  .tuple(fc.constantFrom(...countries), fc.array(change, { maxLength: 6 }))
  .map(([country, changes]) => {
    const changed: Record<string, Record<string, string>> = structuredClone({ ...exampleValues(country) })
    for (const [path, value] of changes) {
      const [section = '', key = ''] = path.split('.')
      const word = path === 'shippingAddress.shipTo' ? (['', 'billing', 'gift'][value.length % 3] ?? '') : value
      changed[section] = { ...changed[section], [key]: path === 'shippingOptions.selected' ? '' : word }
    }
    return changed as unknown as CheckoutValues
  })

const modes: FieldRule[] = ['hidden', 'optional', 'required', 'locked', 'collapsed']
const someCountries = fc.subarray(countries, { minLength: 1 })
const checks = fc.constant(({ contact, shippingAddress }: SessionUpdate) =>
  (contact?.firstName ?? shippingAddress?.city ?? '').length % 5 === 1 ? [{ path: 'contact', code: 'own' }] : [],
)
const anyRules: fc.Arbitrary<CheckoutRules> = fc.record(
  {
    sections: fc.subarray([...sectionIds], { minLength: 1 }),
    fields: fc
      .array(fc.tuple(fc.constantFrom(...fieldPaths), fc.constantFrom(...modes)), { maxLength: 5 })
      .map((given) => Object.fromEntries(given) as Partial<Record<FieldPath, FieldRule>>),
    allowedCountries: fc.oneof(
      someCountries,
      fc.record({ billingAddress: someCountries, shippingAddress: someCountries }, { requiredKeys: [] }),
    ),
    blockPoBox: fc.boolean(),
    check: checks,
  },
  { requiredKeys: [] },
)
// The form calls rules.check with the displayed values, the relay with all that it received.
const rules = anyRules.map(({ check, ...rest }) => (check && !rest.sections ? { ...rest, check } : rest))

interface Verdict {
  issues: SessionIssue[]
  /** The body for the provider, as text; empty if nothing is sent. */
  sent: string
}

/**
 * Validates generated input by generated rules, in the form and in the relay. The relay must accept what the form
 * sends, and reject what the form rejects, for the same reasons. Returns a digest of all results. Throws at a
 * difference.
 */
export async function compareVerdicts({ runs, seed }: { runs: number; seed: number }) {
  const hash = createHash('sha256')
  const count = { accepted: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), values, rules, async (id, given, ruled) => {
      const form = await inForm(id, given, ruled)
      if (!form) return
      const relay = await inRelay(id, form.update, ruled)
      relay.issues = relay.issues.filter((issue) => form.named.some((section) => isAt(section)(issue)))
      const [a = '', b] = [form.verdict, relay].map((verdict) => JSON.stringify(verdict))
      if (a !== b) throw new Error(`form ${a}\nrelay ${b}`)
      count[form.verdict.sent ? 'accepted' : 'refused'] += 1
      hash.update(a)
    }),
    { numRuns: runs, seed },
  )
  return { digest: hash.digest('hex'), ...count }
}

/** The result of the form, and the update that the relay validates. */
async function inForm(id: SandboxId, given: CheckoutValues, ruled: CheckoutRules) {
  const contract: SandboxContract = sandboxes[id]
  const { provider, wire } = contract.upstream({})
  // A page without items has no quantities to send.
  const shown = shownSections(provider, ruled).filter((section) => section !== 'lineItems')
  if (shown.length === 0) return undefined
  // A value that cannot be edited is valid, and a country counts only if it is displayed.
  const defaults = emptyValues({ ...exampleValues('US'), ...pick(given, shown) })
  let update: SessionUpdate | undefined
  const adapter: SessionAdapter = {
    provider,
    async update(sent) {
      update = sent
      return { status: 'saved', saved: sectionIds.filter((section) => sent[section]) }
    },
  }
  const store = createStore(everySection, { adapter, rules: ruled, defaultValues: defaults, sameAs: 'none' })
  const result = await save(store, { sections: shown })
  if (result.status === 'failed') throw new Error('The form failed.')
  // As validated by the form, because the relay does not know the country of a typed number.
  const whole = await completeInputs(store, shown, currentValues(store))
  // A relay without items accepts no quantities.
  const taken = takenSections(provider, ruled).filter((section) => section !== 'lineItems')
  const typed = pick(whole, taken)
  // The form reports sections that are sent along only if the displayed ones are valid.
  const seen = shown.some((section) => result.status === 'rejected' && result.issues.some(isAt(section)))
  const named = seen ? shown : sectionIds
  if (result.status === 'rejected') return { named, update: typed, verdict: { issues: result.issues, sent: '' } }
  if (!update) throw new Error('Nothing was sent.')
  const quoted = (update.shippingAddress ?? update.shippingOptions) ? { shippingOptions: [option] } : {}
  const body = await wire.toBody(update, 'shippingOptions.selected' in provider.fields ? quoted : {})
  const empty = Object.keys(body as object).length === 0
  return {
    named,
    update,
    verdict: { issues: [], sent: empty ? '' : (oneRequest(wire.requests(contract.session, body)).body ?? '') },
  }
}

const isAt =
  (section: SectionId) =>
  ({ path = '' }: SessionIssue): boolean =>
    path.split('.')[0] === section

const pick = (from: CheckoutValues, sections: readonly SectionId[]): SessionUpdate =>
  Object.fromEntries(sections.map((section) => [section, from[section]]))

async function inRelay(id: SandboxId, update: SessionUpdate, ruled: CheckoutRules): Promise<Verdict> {
  const contract: SandboxContract = sandboxes[id]
  let sent = ''
  const upstream = contract.upstream({
    baseUrl: 'https://provider.example',
    async fetch(_url, init) {
      sent = String(init?.body)
      const stored = contract.store?.({}, contract.parse?.(sent) as object) ?? {}
      const answer = contract.answer?.('1', stored)
      return answer ? Response.json(answer) : new Response(null, { status: 204 })
    },
  })
  const options = { resolveSession: () => contract.session, quoteShipping: () => [option], allowNonBrowser: true }
  const relay = createRelay({ upstream, rules: ruled, log: () => undefined, ...options })
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' }
  const request = new Request('https://shop.example/', { method: 'POST', headers, body: JSON.stringify(update) })
  const answer = await relay(request)
  const result = (await answer.json()) as { issues?: SessionIssue[]; detail?: string }
  if (answer.status !== 200) throw new Error(`The relay answered ${answer.status}: ${result.detail}`)
  return { issues: result.issues ?? [], sent }
}
