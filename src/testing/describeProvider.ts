import type * as z from 'zod/mini'

import { defineProvider } from '../providers/defineProvider.js'
import { listRows } from '../providers/listRows.js'
import type { FieldRow, Provider } from '../providers/provider.js'
import { readFormPath } from '../providers/readFormPath.js'
import { readOwn } from '../providers/readOwn.js'
import type { Upstream } from '../providers/upstream.js'
import type { BodyContext, Wire, WireResult, WireStep } from '../providers/wire.js'
import { splitPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { FieldPath, SessionUpdate } from '../sections/schema.js'
import { hostileAnswers, hostilePaths, hostileTexts, spellings } from './hostileValues.js'
import { withValue } from './withValue.js'

/** The functions of Vitest or Jest. */
export interface TestRunner {
  describe(name: string, suite: () => void): void
  it(name: string, test: () => Promise<void>): void
  expect(actual: unknown): { toEqual(expected: unknown): unknown }
}

/** The examples that the suite tests a provider with. */
export interface ProviderExamples {
  /** An update with every section and field that the provider stores. */
  update: SessionUpdate
  /** The upstream, with its wire and mirror. Default: the wire of a provider that a browser may call. */
  upstream?: Upstream<never>
  /** A session for the requests. */
  session?: unknown
  /** Makes the body of an update. Default: `toBody` of the wire. */
  toBody?(update: SessionUpdate, context?: BodyContext): Promise<object>
  /** Makes the provider's answer to a body, for `toValues`. Default: the body itself. */
  toAnswer?(body: object): unknown
  /** The schema of the body. Without one, the limits of the table are not compared. Default: the mirror of the upstream. */
  mirror?: z.ZodMiniType
  /** Fields whose value in the body differs from that in the form. */
  converted?: readonly FieldPath[]
  /** Fields whose schema requires a format, so that not every text of a valid length passes. */
  formats?: readonly FieldPath[]
}

/**
 * Runs the conformance tests of a provider. They check that the table matches the mirror and that each value is sent to
 * its place. They also check that any answer is read without an error, and that requests and results follow the
 * contract. Example, in a test file: `describeProvider({ describe, it, expect }, acme, { update: exampleValues('DE'),
 * upstream: acmeUpstream({}), session: 'cart1' })`.
 */
export function describeProvider(
  { describe, it, expect }: TestRunner,
  provider: Provider,
  given: ProviderExamples,
): void {
  const { update: example, toAnswer = (body: object) => body, converted = [], formats = [] } = given
  const wire = wireOf(provider, given)
  const mirror = given.mirror ?? given.upstream?.mirror
  const toBody =
    given.toBody ??
    (async (update: SessionUpdate, context?: BodyContext) => (await wire?.toBody(update, context)) as object)
  if (!given.toBody && !wire)
    throw new TypeError('describeProvider: `upstream` and `toBody` are missing. Give one of them.')
  const rows = listRows(provider.fields)
  const renamed = rows.filter(([path]) => !converted.includes(path))
  const parses = (body: unknown) => mirror?.safeParse(body).success ?? true
  const formValue = (path: FieldPath) => readOwn(example, ...splitPath(path))
  const at = (body: unknown, { to }: FieldRow) => readOwn(body, ...to.split('.'))
  const equal = (actual: unknown, expected: unknown) => void expect(actual).toEqual(expected)

  describe(`${provider.id}: the table`, () => {
    it('has only known form paths, each with its own target', async () => {
      equal(defineProvider(provider), provider)
    })

    it('groups only sections that it stores', async () => {
      const stored = new Set<string>(rows.map(([path]) => splitPath(path)[0]))
      equal(
        [...(provider.together ?? []), provider.whole ?? []].flat().filter((section) => !stored.has(section)),
        [],
      )
    })

    it('has an example for each field', async () => {
      equal(
        renamed.filter(([path]) => !formValue(path)).map(([path]) => path),
        [],
      )
    })

    for (const [path, row] of mirror ? rows : []) {
      it(`${path} has a target that the mirror accepts`, async () => {
        const issues = mirror?.safeParse(withValue({}, row.to, 123)).error?.issues ?? []
        equal(issues.map((issue) => issue.path.join('.')).includes(row.to), true)
        equal(issues.map(({ code }) => code).includes('unrecognized_keys'), false)
      })

      it(`${path} is required if the mirror requires it`, async () => {
        equal(parses(withValue(await toBody(example), row.to, undefined)), !row.required)
      })
    }

    for (const [path, { to, max }] of mirror ? renamed : []) {
      it(`${path} has the maximum length of the mirror`, async () => {
        const body = await toBody(example)
        const passes = (value: string) => parses(withValue(body, to, value))
        if (max === undefined) equal(passes('x'.repeat(20_000)), !formats.includes(path))
        else {
          for (const letter of ['x', 'é', '👍', '日'])
            equal([letter, passes(letter.repeat(max)), passes(letter.repeat(max + 1))], [letter, true, false])
        }
      })
    }
  })

  describe(`${provider.id}: the body`, () => {
    it('is accepted by the mirror, with each value at its target', async () => {
      const body = await toBody(example)
      equal(mirror?.safeParse(body).error?.issues, undefined)
      equal(
        renamed.map(([path, row]) => [path, at(body, row)]),
        renamed.map(([path]) => [path, formValue(path)]),
      )
    })

    it('contains no blank text, and null only if the table allows it', async () => {
      for (const [path, row] of renamed) {
        const [section, key] = splitPath(path)
        const body = await toBody({ ...example, [section]: { ...example[section], [key]: '' } })
        equal([path, at(body, row)], [path, row.blank === 'null' ? null : undefined])
      }
      equal(JSON.stringify(await toBody(blankOf(example))).includes('""'), false)
    })

    it('contains nothing of a section that the update omits', async () => {
      for (const section of sectionIds.filter((id) => example[id])) {
        const body = await toBody({ [section]: example[section] })
        const others = renamed.filter(([path]) => splitPath(path)[0] !== section)
        equal(
          others.filter(([, row]) => at(body, row) !== undefined),
          [],
        )
      }
    })

    for (const { toValues } of provider.toValues ? [provider] : []) {
      it('is read back as the stored values, for any text', async () => {
        for (const text of [undefined, ...hostileTexts]) {
          const update = structuredClone(example)
          for (const [path] of renamed) {
            const [section, key] = splitPath(path)
            if (text !== undefined) Object.assign(update[section] ?? {}, { [key]: text })
          }
          const values = await toValues?.(toAnswer(await toBody(update)))
          const read = renamed.map(([path]) => [path, readOwn(values, ...splitPath(path)) ?? ''])
          equal(
            read,
            renamed.map(([path]) => [path, text ?? formValue(path)]),
          )
        }
      })
    }
  })

  if (provider.lineItems && 'to' in provider.lineItems) {
    const place = provider.lineItems.to
    const listIn = (body: unknown) => readOwn(body, ...place.split('.'))
    describe(`${provider.id}: line items`, () => {
      it('are sent with id and quantity only, never with a price', async () => {
        const body = await toBody({ lineItems: { CANARY_1: '37', CANARY_2: '0' } }, { lineItems: canaryItems })
        equal(mirror?.safeParse(body).error?.issues, undefined)
        const sent = JSON.stringify(listIn(body) ?? null)
        equal(
          ['CANARY_1', '37', 'Label', '987654'].map((text) => sent.includes(text)),
          [true, true, false, false],
        )
      })

      it('are not sent if no quantity changed', async () => {
        equal(listIn(await toBody(example, { lineItems: canaryItems })), undefined)
      })
    })
  }

  if (provider.toValues || provider.toSession) {
    describe(`${provider.id}: an answer`, () => {
      for (const { toValues } of provider.toValues ? [provider] : []) {
        it('of any shape is read without an error, and returns only texts', async () => {
          for (const answer of hostileAnswers(rows.map(([, { to }]) => to))) {
            const values = await toValues?.(answer)
            equal(
              Object.values(values ?? {})
                .flatMap(Object.values)
                .filter((value) => typeof value !== 'string'),
              [],
            )
          }
        })

        it('is read from its own properties only', async () => {
          const values = await toValues?.(Object.create(toAnswer(await toBody(example)) as object))
          equal(Object.values(values ?? {}).flatMap(Object.values), [])
        })
      }

      if (provider.toSession) {
        it('of any shape is mapped to session values without an error', async () => {
          const types = hostileAnswers(rows.map(([, { to }]) => to)).map(
            (answer) => typeof provider.toSession?.(answer),
          )
          equal(new Set(types), new Set(['object']))
        })
      }
    })
  }

  describe(`${provider.id}: the path of an error`, () => {
    for (const [path, { to }] of renamed) {
      it(`${path} is recognized in every spelling`, async () => {
        for (const spelling of spellings(to))
          equal([spelling, readFormPath(provider.fields, spelling)], [spelling, path])
      })
    }

    it('is ignored if it is unknown or hostile', async () => {
      const found = [...hostilePaths, `${rows[0]?.[1].to}${'.a'.repeat(50_000)}`, null, {}, 7]
      equal(
        found.filter((path) => readFormPath(provider.fields, path) !== undefined),
        [],
      )
    })
  })

  if (!wire) return
  describe(`${provider.id}: the wire`, () => {
    if (given.session !== undefined) {
      it('makes requests with encoded paths', async () => {
        const made = wire.requests(given.session as never, await wire.toBody(example))
        const steps = (Array.isArray(made) ? made : [made]) as readonly WireStep[]
        const unencoded = steps.filter(
          ({ path }) => new URL(path, 'https://a.example').href !== `https://a.example${path}`,
        )
        equal(unencoded, [])
        equal(
          steps.filter(({ method, body }) => (method === 'GET') === (body !== undefined)),
          [],
        )
      })
    }

    it('reads any answer without an error, and never passes on its texts', async () => {
      const request = { method: 'POST', path: '/', headers: {}, body: '{}' } as const
      const read = (status: number, text: string): WireResult =>
        wire.read({ status, headers: new Headers(), text }, request)
      for (const status of [200, 201, 204, 400, 401, 403, 404, 409, 410, 422, 429, 500, 503]) {
        for (const text of [
          '',
          '<html>',
          'null',
          '[]',
          '7',
          '{',
          '{"message":"CANARY","errors":[{"message":"CANARY"}]}',
        ]) {
          const { answer: _, ...result } = { answer: undefined, ...read(status, text) }
          equal([status, text, JSON.stringify(result).includes('CANARY')], [status, text, false])
          if (status >= 400) equal([status, text, result.status === 'saved'], [status, text, false])
        }
      }
    })
  })
}

const canaryItems: readonly LineItem[] = [1, 2, 3].map((at) => ({
  id: `CANARY_${at}`,
  label: `Label ${at}`,
  amount: 987_654,
  currency: 'usd',
  quantity: 1,
  adjustable: { minimum: 1, maximum: 99 },
  removable: true,
}))

function wireOf(provider: Provider, { upstream }: ProviderExamples): Wire<never> | undefined {
  return upstream?.wire ?? (readOwn(provider, 'wire') as Wire<never> | undefined)
}

function blankOf(update: SessionUpdate): SessionUpdate {
  const sections = Object.entries(update).map(([id, values]) => [
    id,
    Object.fromEntries(Object.keys(values).map((key) => [key, ''])),
  ])
  return Object.fromEntries(sections) as SessionUpdate
}
