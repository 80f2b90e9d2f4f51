import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { save } from '../../src/form/saving/save.js'
import { everySection } from '../../src/checkout/everySection.js'
import { createStore } from '../../src/form/store/createStore.js'
import { fieldMode, shownSections } from '../../src/providers/fieldMode.js'
import { listRows } from '../../src/providers/listRows.js'
import type { Provider, ReadableProvider } from '../../src/providers/provider.js'
import { readOwn } from '../../src/providers/readOwn.js'
import type { CheckoutRules } from '../../src/providers/rules.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { splitPath } from '../../src/sections/fieldPath.js'
import {
  type CheckoutValues,
  type DefaultValues,
  type FieldPath,
  type SectionId,
  type SessionUpdate,
  sections,
} from '../../src/sections/schema.js'
import { rulesOf } from '../../src/sections/rulesOf.js'
import { createSandboxAdapter, exampleValues, type SandboxAdapter, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'

interface SavesCase {
  provider: ReadableProvider
  /** What the provider may do with a body: every reading that the documentation allows. */
  stores: Record<string, (before: object, body: object) => object>
  /** Rules and defaults of merchants, tried besides none. */
  merchants?: { rules?: CheckoutRules; defaultValues?: DefaultValues }[]
}

type Step =
  | { do: 'fill'; values: CheckoutValues; section: number }
  | { do: 'edit'; field: number; value: string }
  | { do: 'show'; sections: boolean[] }
  | { do: 'save'; sections: boolean[]; conflict: boolean }

const countries = ['US', 'DE', 'BR', 'JP', 'CA']
const text = fc.oneof(
  fc.constantFrom('', '', ' ', 'a@b.co', 'US', 'DE', 'BR', 'std', 'exp', 'gone', 'billing', 'gift', 'é'.repeat(60)),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const flags = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fill'),
      values: fc.constantFrom(...countries).map(exampleValues),
      section: fc.nat(9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit'), field: fc.nat(40), value: text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('show'), sections: flags }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('save'),
      sections: flags,
      conflict: fc.constantFrom(false, false, false, true),
    }),
  },
)

const quote = ['std', 'exp'].map((id) => ({ id, label: id, amount: 500, currency: 'usd' }))

/** Random typing, hiding and saving in any order: the requests follow the documentation, and no value is lost. */
export function describeSaves({ provider, stores, merchants = [] }: SavesCase): void {
  const rows = listRows(provider.fields)
  const contract: SandboxContract = sandboxes[provider.id as SandboxId]
  const { mirror } = contract.upstream({})

  describe(`${provider.id}: any order of edits and saves`, () => {
    it('sends what the provider requires and only what changed, and clears nothing by accident', async () => {
      let sent = 0
      const merchant = fc.constantFrom({}, ...merchants)
      await fc.assert(
        fc.asyncProperty(merchant, fc.array(step, { minLength: 3, maxLength: 20 }), async (each, steps) => {
          const checkout = start(provider, each)
          const { sandbox, store, fields } = checkout
          const unsure = new Set<SectionId>()
          for (const action of steps) {
            const before = {
              requests: sandbox.requests.length,
              updates: checkout.updates.length,
              has: { ...store.saved },
            }
            // After a failed save the stored values are unknown.
            for (const id of unsure) delete before.has[id]
            const result = await checkout.take(action)
            if (!result) continue

            const requests = sandbox.requests.slice(before.requests)
            for (const { parsed } of requests) {
              expect(mirror?.safeParse(parsed).error?.issues).toBeUndefined()
              expect(parsed).not.toEqual({})
            }
            for (const update of checkout.updates.slice(before.updates)) {
              expect(unchangedGroups(provider, update, before.has)).toEqual([])
              for (const id of Object.keys(update) as SectionId[]) {
                if (result.status === 'failed') unsure.add(id)
                else unsure.delete(id)
              }
            }
            sent += requests.length
            if (result.status === 'failed') expect(result.reason).toBe('conflict')
            if (result.status !== 'saved') continue

            for (const [name, put] of Object.entries(stores)) {
              const stored = checkout.accepted().reduce(put, {})
              const values = await provider.toValues(stored)
              for (const [path, row] of rows) {
                const [section, key] = splitPath(path)
                // What the shopper saved, and what only the merchant set, where omitting it might clear it.
                const isGiven = store.saved[section] && (row.whole ?? row.blank !== 'omit') && !fields.includes(path)
                const value = readOwn(isGiven ? each.defaultValues : store.saved, ...splitPath(path))
                if (value && path !== 'shippingOptions.selected') {
                  // A provider may store another spelling, such as the full name of a state; the form shows the same
                  // value.
                  const read = {
                    ...(isGiven ? each.defaultValues : store.saved)?.[section],
                    [key]: readOwn(values, section, key),
                  }
                  const { [key]: canonical } = rulesOf(sections, section).fields.parse({
                    ...emptyValues()[section],
                    ...read,
                  }) as Record<string, string>
                  expect(canonical, `${path}, ${name}`).toBe(value)
                }
              }
            }
            const again = sandbox.requests.length
            await checkout.take({ ...action, conflict: false } as Step)
            expect(sandbox.requests.length).toBe(again)
          }
        }),
        { numRuns: 60 },
      )
      // Guards against a run without any request.
      expect(sent).toBeGreaterThan(10)
    }, 120_000)
  })
}

/** A checkout without React: the form's store and save, a page with fieldsets, and the sandbox behind a relay. */
function start(provider: Provider, { rules, defaultValues }: { rules?: CheckoutRules; defaultValues?: DefaultValues }) {
  const relay: SandboxAdapter = createSandboxAdapter(provider.id as SandboxId, {
    quoteShipping: () => quote,
    ...(rules && { rules }),
  })
  const { sandbox } = relay
  const updates: SessionUpdate[] = []
  const adapter: SessionAdapter = {
    ...relay,
    update(update, options) {
      updates.push(update)
      return relay.update(update, options)
    },
  }
  const store = createStore(everySection, { adapter, ...(rules && { rules }), ...(defaultValues && { defaultValues }) })
  const shown = shownSections(provider, rules)
  const fields = listRows(provider.fields).flatMap(([path]) =>
    /optional|required/.test(fieldMode(path, provider, rules)) && shown.includes(splitPath(path)[0]) ? [path] : [],
  )
  const form = document.createElement('form')
  store.forms.add(form)
  show(shown)

  function show(sections: readonly SectionId[]) {
    form.innerHTML = sections.map((id) => `<fieldset data-section="${id}"></fieldset>`).join('')
  }
  const pick = (chosen: boolean[]) => shown.filter((_, index) => chosen[index])
  const set = (path: FieldPath, value: string) => store.form.setValue(path, value)
  const conflicts = new Set<number>()

  return {
    sandbox,
    store,
    updates,
    /** What the shopper can edit. */
    fields,
    /** The bodies that the provider applied. */
    accepted: () => sandbox.requests.flatMap(({ parsed }, index) => (conflicts.has(index) ? [] : [parsed as object])),
    take(action: Step) {
      if (action.do === 'show') show(pick(action.sections))
      if (action.do === 'edit') {
        const path = fields[action.field % fields.length]
        if (path) set(path, action.value)
      }
      if (action.do === 'fill') {
        const id = shown[action.section]
        for (const path of fields) {
          const [section, key] = splitPath(path)
          if (!id || section === id) set(path, (action.values[section] as Record<string, string>)[key] ?? '')
        }
      }
      if (action.do !== 'save') return undefined
      const sections = pick(action.sections).filter((id) => form.querySelector(`[data-section="${id}"]`))
      if (action.conflict) {
        sandbox.answerNext(() => {
          conflicts.add(sandbox.requests.length - 1)
          return new Response('{}', { status: 409 })
        })
      }
      return save(store, { sections })
    },
  }
}

/** The sections of an update whose group has not changed since it was saved. */
function unchangedGroups({ together = [] }: Provider, update: SessionUpdate, saved: SessionUpdate): SectionId[] {
  const ids = Object.keys(update) as SectionId[]
  const changed = ids.filter((id) => JSON.stringify(update[id]) !== JSON.stringify(saved[id]))
  return ids.filter(
    (id) =>
      !changed.includes(id) &&
      !together.some((group) => group.includes(id) && group.some((other) => changed.includes(other))),
  )
}
