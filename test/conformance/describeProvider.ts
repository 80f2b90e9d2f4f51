import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'

import { listRows } from '../../src/providers/listRows.js'
import type { BodyContext } from '../../src/providers/wire.js'
import type { FieldRow, ReadableProvider } from '../../src/providers/provider.js'
import { readFormPath } from '../../src/providers/readFormPath.js'
import { readOwn } from '../../src/providers/readOwn.js'
import { fieldPaths, splitPath } from '../../src/sections/fieldPath.js'
import type { FieldPath, SessionUpdate } from '../../src/sections/schema.js'
import { hostilePaths } from '../../src/testing/hostileValues.js'
import { describeProvider as describeContract } from '../../src/testing/index.js'
import { withValue } from '../../src/testing/withValue.js'
import { growth, linear } from '../growth.js'

interface ProviderCase {
  provider: ReadableProvider
  mirror: z.ZodMiniType
  toBody(update: SessionUpdate, context?: BodyContext): Promise<object>
  /** The documented answer to a body. */
  toAnswer(body: object): unknown
  /** Every section that the provider stores, with every field filled. */
  example: SessionUpdate
  /** Fields whose value in the body differs from the form's. */
  converted?: readonly FieldPath[]
  /** Fields that the mirror only accepts in one format, so that random texts fail. */
  formats?: readonly FieldPath[]
}

/** The public suite, and what the kit asks of its own providers: a reason for each gap, and random answers. */
export function describeProvider({ provider, toBody, toAnswer, example, converted = [], ...rest }: ProviderCase): void {
  const rows = listRows(provider.fields)
  const renamed = rows.filter(([path]) => !converted.includes(path))
  describeContract({ describe, it, expect }, provider, {
    update: example,
    toBody,
    toAnswer,
    converted,
    ...rest,
  })

  describe(`${provider.id}: the table of the kit`, () => {
    it('has a target or a reason for its absence for every field', () => {
      for (const path of fieldPaths) {
        const [section] = splitPath(path)
        const entries = [provider.fields[path], provider.fields[section]].filter((entry) => entry !== undefined)
        expect(entries, path).toHaveLength(1)
        const [entry] = entries
        if (entry && 'gap' in entry) expect(entry.gap, path).toMatch(/^[A-Z].{20,}\.$/)
      }
    })
  })

  describe(`${provider.id}: random bodies and answers`, () => {
    it('reads back every value, except blank ones', async () => {
      const texts = fc.array(fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' })), {
        minLength: renamed.length,
        maxLength: renamed.length,
      })
      await fc.assert(
        fc.asyncProperty(texts, async (given) => {
          const update = structuredClone(example)
          for (const [index, [path]] of renamed.entries()) {
            const [section, key] = splitPath(path)
            Object.assign(update[section] ?? {}, { [key]: given[index] })
          }
          const values = await provider.toValues(toAnswer(await toBody(update)))
          for (const [index, [path]] of renamed.entries()) {
            expect(readOwn(values, ...splitPath(path)) ?? '', path).toBe(given[index])
          }
        }),
      )
    })

    it('reads any answer without an error, and returns only texts', async () => {
      const leaf = fc.oneof(fc.anything(), fc.string(), fc.constant(null))
      const answers = fc.oneof(fc.anything(), fc.tuple(fc.constantFrom(...rows), leaf).map(hostileAnswer))
      await fc.assert(
        fc.asyncProperty(answers, async (answer) => {
          for (const values of Object.values(await provider.toValues(answer))) {
            for (const value of Object.values(values)) expect(typeof value).toBe('string')
          }
        }),
      )
    })

    it('reads only own properties, and runs no getter', async () => {
      const answer = toAnswer(await toBody(example)) as object
      const values = await provider.toValues(Object.create(answer))
      expect(Object.values(values).flatMap((section) => Object.values(section))).toEqual([])
      const trap = Object.fromEntries(rows.map(([, { to }]) => [to.split('.')[0], undefined]))
      for (const key of Object.keys(trap)) {
        Object.defineProperty(trap, key, {
          get() {
            throw new Error('read')
          },
        })
      }
      await expect(provider.toValues(trap)).resolves.toBeTypeOf('object')
    })
  })

  describe(`${provider.id}: the path of an error`, () => {
    it('maps a group to its first field in the table', () => {
      const groups = new Set(rows.map(([, { to }]) => to.split('.').slice(0, -1).join('.')))
      expect(groups.size).toBeGreaterThan(0)
      for (const group of groups) {
        const [path] = rows.find(([, { to }]) => to.startsWith(`${group}.`)) ?? []
        expect(readFormPath(provider.fields, group), group).toBe(group ? path : undefined)
      }
    })

    it('ignores an unknown or hostile path, without prototype pollution', async () => {
      const prototype = Object.getOwnPropertyNames(Object.prototype)
      const read = (steps: number) => readFormPath(provider.fields, `${rows[0]?.[1].to}${'.a'.repeat(steps)}`)
      expect(read(50_000)).toBeUndefined()
      expect(await growth(read, 12_500)).toBeLessThan(linear)
      for (const path of [...hostilePaths, null, {}, 7]) expect(readFormPath(provider.fields, path)).toBeUndefined()
      fc.assert(
        fc.property(fc.string(), (path) => {
          const found = readFormPath(provider.fields, `__proto__${path}`)
          expect(found).toBeUndefined()
        }),
      )
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
    })
  })
}

const hostileAnswer = ([[, { to }], value]: [readonly [FieldPath, FieldRow], unknown]) => {
  try {
    return withValue({}, to, value)
  } catch {
    return value // structuredClone rejects functions.
  }
}
