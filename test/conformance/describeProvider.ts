import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'

import { listRows } from '../../src/providers/listRows.js'
import type { FieldRow, ReadableProvider } from '../../src/providers/provider.js'
import { readFormPath } from '../../src/providers/readFormPath.js'
import { readOwn } from '../../src/providers/readOwn.js'
import { fieldPaths, splitPath } from '../../src/sections/fieldPath.js'
import { sectionIds } from '../../src/sections/keys.js'
import type { FieldPath, SessionUpdate } from '../../src/sections/schema.js'

interface ProviderCase {
  provider: ReadableProvider
  mirror: z.ZodMiniType
  toBody(update: SessionUpdate): Promise<object>
  /** The documented answer to a body. */
  toAnswer(body: object): unknown
  /** Every section that the provider takes, with every field that it stores filled. */
  example: SessionUpdate
  /** Rows that are more than a rename: their value in the body is not the form's. */
  converted?: readonly FieldPath[]
  /** Rows whose mirror wants a format, so that a text of any length does not pass. */
  formats?: readonly FieldPath[]
}

type Tree = { [key: string]: unknown }

/** What every provider keeps to: the table covers the form and says of each field what the mirror says. */
export function describeProvider({
  provider,
  mirror,
  toBody,
  toAnswer,
  example,
  converted = [],
  formats = [],
}: ProviderCase): void {
  const rows = listRows(provider.fields)
  const renamed = rows.filter(([path]) => !converted.includes(path))
  const parses = (body: unknown) => mirror.safeParse(body).success
  const formValue = (path: FieldPath) => readOwn(example, ...splitPath(path))

  describe(`${provider.id}: the table`, () => {
    it('says of every field where it goes, or why it goes nowhere', () => {
      const known: readonly string[] = [...fieldPaths, ...sectionIds]
      expect(Object.keys(provider.fields).filter((key) => !known.includes(key))).toEqual([])
      for (const path of fieldPaths) {
        const [section] = splitPath(path)
        const entries = [provider.fields[path], provider.fields[section]].filter((entry) => entry !== undefined)
        expect(entries, path).toHaveLength(1)
        const [entry] = entries
        if (entry && 'gap' in entry) expect(entry.gap, path).toMatch(/^[A-Z].{20,}\.$/)
      }
    })

    it('groups only sections that it stores', () => {
      const stored = new Set<string>(rows.map(([path]) => splitPath(path)[0]))
      expect((provider.together ?? []).flat().filter((section) => !stored.has(section))).toEqual([])
    })

    it.each(rows)('%s stands at a path of the mirror', (_path, { to }) => {
      const issues = mirror.safeParse(withValue({}, to, 123)).error?.issues ?? []
      expect(issues.map(({ path }) => path.join('.'))).toContain(to)
      expect(issues.map(({ code }) => code)).not.toContain('unrecognized_keys')
    })

    it.each(renamed)('%s has the limit of the mirror', async (path, { to, max }) => {
      const body = await toBody(example)
      const passes = (value: string) => parses(withValue(body, to, value))
      if (max === undefined) {
        expect(passes('x'.repeat(20_000))).toBe(!formats.includes(path))
        return
      }
      for (const letter of ['x', 'é', '👍', '日']) {
        expect(passes(letter.repeat(max)), `${max} × ${letter}`).toBe(true)
        expect(passes(letter.repeat(max + 1)), `${max + 1} × ${letter}`).toBe(false)
      }
    })

    it.each(rows)('%s is required when the mirror needs it', async (_path, row: FieldRow) => {
      const body = await toBody(example)
      expect(parses(withValue(body, row.to, undefined))).toBe(!row.required)
    })
  })

  describe(`${provider.id}: the body`, () => {
    it('is what the mirror takes, with each value at its path', async () => {
      const body = await toBody(example)
      expect(mirror.safeParse(body).error?.issues).toBeUndefined()
      for (const [path, { to }] of renamed) {
        expect(readOwn(body, ...to.split('.')), path).toBe(formValue(path))
        expect(formValue(path), `${path} of the example`).not.toBe('')
      }
    })

    it('holds no blank text, and null only where the table says so', async () => {
      for (const [path, { to, blank }] of renamed) {
        const [section, key] = splitPath(path)
        const body = await toBody({ ...example, [section]: { ...example[section], [key]: '' } })
        expect(readOwn(body, ...to.split('.')), path).toBe(blank === 'null' ? null : undefined)
      }
      expect(JSON.stringify(await toBody(blankOf(example)))).not.toContain('""')
    })

    it('holds nothing of a section that is not in the update', async () => {
      for (const section of sectionIds.filter((id) => example[id])) {
        const body = await toBody({ [section]: example[section] })
        const others = renamed.filter(([path]) => splitPath(path)[0] !== section)
        expect(others.filter(([, { to }]) => readOwn(body, ...to.split('.')) !== undefined)).toEqual([])
      }
    })

    it('is read back as what was stored', async () => {
      const values = await provider.toValues(toAnswer(await toBody(example)))
      for (const [path] of renamed) expect(readOwn(values, ...splitPath(path)), path).toBe(formValue(path))
    })

    it('is read back whatever it holds, blanks aside', async () => {
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

    it('reads any answer without a fault, and only texts from it', async () => {
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
  })

  describe(`${provider.id}: an answer`, () => {
    it('is read by its own properties alone, and no getter runs', async () => {
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

  describe(`${provider.id}: a path in an error`, () => {
    it.each(renamed)('%s is found in every spelling', (path, { to }) => {
      for (const spelling of spellings(to)) expect(readFormPath(provider.fields, spelling), spelling).toBe(path)
    })

    it('of a group is the first field of it in the table', () => {
      const groups = new Set(rows.map(([, { to }]) => to.split('.').slice(0, -1).join('.')))
      expect(groups.size).toBeGreaterThan(0)
      for (const group of groups) {
        const [path] = rows.find(([, { to }]) => to.startsWith(`${group}.`)) ?? []
        expect(readFormPath(provider.fields, group), group).toBe(group ? path : undefined)
      }
    })

    it('is nothing when it is unknown or hostile, and pollutes nothing', () => {
      const prototype = Object.getOwnPropertyNames(Object.prototype)
      const long = `${rows[0]?.[1].to}${'.a'.repeat(50_000)}`
      const hostile = [
        '__proto__',
        'constructor.prototype',
        'toString',
        '',
        '.',
        '[]',
        '[0]',
        '$',
        '/',
        'unknown.field',
      ]
      for (const path of [...hostile, 'x'.repeat(100_000), '['.repeat(100_000), long, null, {}, 7]) {
        const start = performance.now()
        expect(readFormPath(provider.fields, path)).toBeUndefined()
        expect(performance.now() - start).toBeLessThan(50)
      }
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

/** A copy of a body with a value at a dotted path; `undefined` takes the key away. */
function withValue(body: object, to: string, value: unknown): object {
  const copy = structuredClone(body) as Tree
  const names = to.split('.')
  const last = names.pop() ?? ''
  let place = copy
  for (const name of names) place = (place[name] ??= {}) as Tree
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

function blankOf(update: SessionUpdate): SessionUpdate {
  const sections = Object.entries(update).map(([id, values]) => [
    id,
    Object.fromEntries(Object.keys(values).map((key) => [key, ''])),
  ])
  return Object.fromEntries(sections) as SessionUpdate
}

const hostileAnswer = ([[, { to }], value]: [readonly [FieldPath, FieldRow], unknown]) => {
  try {
    return withValue({}, to, value)
  } catch {
    return value // structuredClone refuses functions.
  }
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function spellings(to: string): string[] {
  const names = to.split('.')
  const [first = '', ...rest] = names
  return [
    to,
    `${first}${rest.map((name) => `[${name}]`).join('')}`,
    `${first}${rest.map((name) => `['${name}']`).join('')}`,
    names.map(pascal).join('.'),
    names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('.'),
    names.map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())).join('.'),
    to.toUpperCase(),
    `$.${to}`,
    `$.${names.map(pascal).join('.')}`,
    `/${names.join('/')}`,
    `#/${names.join('/')}`,
    `${to}[0]`,
  ]
}
