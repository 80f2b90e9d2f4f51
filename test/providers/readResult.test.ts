import { describe, expect, it } from 'vitest'

import { readResult } from '../../src/providers/readResult.js'
import { exampleValues } from '../../src/testing/index.js'

const { shippingAddress, shippingOptions } = exampleValues('US')
const ground = { id: 'ground', label: 'Ground', amount: 500, currency: 'usd' }
const estimate = { minimum: { unit: 'day', value: 1 }, maximum: { unit: 'day', value: 2 } }

/** The options of an answer that a page may show. */
function shown(...options: unknown[]): unknown {
  // An answer is JSON, so what JSON cannot hold is removed.
  const text = JSON.stringify({ status: 'saved', saved: ['shippingAddress'], session: { shippingOptions: options } })
  return readResult(JSON.parse(text), { shippingAddress, shippingOptions })?.session?.shippingOptions
}

describe('readResult', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'ground'],
    ['a list', []],
    ...['', ' ', '\u200d', 7, null, 'a\u0000'].map((id): [string, unknown] => [
      `the id ${JSON.stringify(id)}`,
      { ...ground, id },
    ]),
    ...['', '\u3164', 7, null].map((label): [string, unknown] => [
      `the label ${JSON.stringify(label)}`,
      { ...ground, label },
    ]),
    ...['500', null, -1, 0.5, 2 ** 53].map((amount): [string, unknown] => [
      `the amount ${amount}`,
      { ...ground, amount },
    ]),
    ...['', 'us', 'dollar', 'USD', 'u$d', 7, null, ['usd']].map((currency): [string, unknown] => [
      `the currency ${JSON.stringify(currency)}`,
      { ...ground, currency },
    ]),
  ])('drops an option with %s, and keeps the others', (_name, option) => {
    expect(shown(option, { ...ground, id: 'b' })).toEqual([{ ...ground, id: 'b' }])
  })

  it.each([
    null,
    7,
    'soon',
    [],
    { minimum: 'soon' },
    { minimum: { unit: 'year', value: 1 } },
    { maximum: { unit: 'day', value: 0 } },
    { maximum: { unit: 'day', value: '2' } },
    { minimum: { unit: 'day', value: 3 }, maximum: { unit: 'day', value: 2 } },
  ])('drops only the estimate %j', (odd) => {
    expect(shown({ ...ground, estimate: odd })).toEqual([ground])
  })

  it('keeps an option and its id unchanged, and the first of two with the same id', () => {
    const options = [
      { ...ground, estimate, recommended: true, group: 'parcel 1', kind: 'pickup' },
      { ...ground, id: 'ground ' },
      { ...ground, amount: 0 },
    ]
    expect(shown(...options)).toEqual(options.slice(0, 2))
  })

  const update = { shippingAddress, shippingOptions }

  it.each([
    ['rejected', { issues: [{ code: 'x' }] }],
    ['failed', { reason: 'conflict', retryable: true }],
  ])('reports nothing as saved when a %s result lists nothing', (status, more) => {
    expect(readResult({ status, ...more }, update)?.saved).toEqual([])
  })

  it.each([
    [0, { retryAfterMs: 0 }],
    [60_000, { retryAfterMs: 60_000 }],
    [3_600_000, { retryAfterMs: 60_000 }],
    [-1, {}],
    ['5', {}],
    [NaN, {}],
  ])('limits retryAfterMs to a minute: %s', (retryAfterMs, reported) => {
    const failure = { status: 'failed', saved: [], reason: 'rate-limited', retryable: true }
    expect(readResult({ ...failure, retryAfterMs }, update)).toEqual({ ...failure, ...reported })
  })

  it('treats a failure as retryable by default only if its reason allows it', () => {
    const retryable = (reason: unknown) => readResult({ status: 'failed', saved: [], reason }, update)
    expect(retryable('rate-limited')).toMatchObject({ reason: 'rate-limited', retryable: true })
    expect(retryable('unauthorized')).toMatchObject({ reason: 'unauthorized', retryable: true })
    expect(retryable('ended')).toMatchObject({ reason: 'ended', retryable: false })
    expect(retryable('asleep')).toMatchObject({ reason: 'unavailable', retryable: false })
  })

  it.each<[string, object, object]>([
    ['a blank message', { path: 'contact.email', code: 'own', message: ' ' }, { path: 'contact.email', code: 'own' }],
    ['no path', { path: null, code: 'own' }, { code: 'own' }],
    ['an empty path', { path: '', code: 'own' }, { code: 'own' }],
    ['an unknown path', { path: 'x', code: 'own' }, { code: 'rejected-by-provider' }],
    ['an unknown path with a message', { path: 'x', code: 'own', message: 'No.' }, { code: 'own', message: 'No.' }],
  ])('reads an issue with %s', (_name, issue, read) => {
    expect(readResult({ status: 'rejected', saved: [], issues: [issue] }, update)).toMatchObject({ issues: [read] })
  })
})
