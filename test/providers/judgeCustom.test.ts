import { type } from 'arktype'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as zod from 'zod'
import * as mini from 'zod/mini'

import { judge } from '../../src/providers/judge.js'
import { stripe } from '../../src/providers/stripe/index.js'
import type { CheckoutRules } from '../../src/providers/rules.js'
import type { CustomField } from '../../src/sections/custom/customField.js'

const verdictOn = (field: Omit<CustomField, 'label'>, value: string, rules: CheckoutRules = {}) =>
  judge({ custom: { x: value } }, { rules: { ...rules, customFields: { x: { label: 'X', ...field } } } })

const options = [
  { value: 'small', label: 'Small' },
  { value: 'Extra  large', label: 'XL' },
]
const invalid = [{ path: 'custom.x', code: 'invalid' }]
const required = [{ path: 'custom.x', code: 'required' }]
const tooLong = [{ path: 'custom.x', code: 'too-long' }]

afterEach(() => void vi.useRealTimers())

describe('validation of a custom field', () => {
  it.each<[string, Omit<CustomField, 'label'>, string, string, unknown[]]>([
    ['a text', {}, '  Ring\u200b the\nbell ', 'Ring the bell', []],
    ['a text of several lines', { type: 'textarea' }, '\n one \r\n\r\n two\u2028three\n', 'one\n\ntwo\nthree', []],
    ['blanks', { type: 'textarea', required: true }, ' \n ', '', required],
    ['an empty optional text', {}, '', '', []],
    ['an empty required text', { required: true }, '', '', required],
    ['a ticked box', { type: 'checkbox', required: true }, 'true', 'true', []],
    ['a box that is not ticked', { type: 'checkbox', required: true }, '', '', required],
    ['an invalid value of a checkbox', { type: 'checkbox' }, 'on', 'on', invalid],
    ['an option', { type: 'select', options }, 'small', 'small', []],
    ['an option with an unusual value', { type: 'radio', options }, 'Extra  large', 'Extra  large', []],
    ['an unknown option', { type: 'select', options }, 'huge', 'huge', invalid],
    ['the name of an object method', { type: 'radio', options }, 'constructor', 'constructor', invalid],
    ['no selection', { type: 'radio', options, required: true }, '', '', required],
    ['500 characters', {}, '👍'.repeat(500), '👍'.repeat(500), []],
    ['501 characters', {}, '👍'.repeat(501), '👍'.repeat(501), tooLong],
    ['more than maxLength', { maxLength: 3 }, 'four', 'four', tooLong],
  ])('handles %s', async (_name, field, given, value, issues) => {
    expect(await verdictOn(field, given)).toEqual({ update: { custom: { x: value } }, issues })
  })

  it('applies the maximum length of the provider', async () => {
    const rules = { customFields: { x: { label: 'X', maxLength: 2000 } } }
    const { issues } = await judge({ custom: { x: 'a'.repeat(501) } }, { provider: stripe, rules })
    expect(issues).toEqual(tooLong)
  })

  it('drops undeclared, hidden and locked fields, and adds no missing ones', async () => {
    const customFields = { x: { label: 'X' }, y: { label: 'Y' }, z: { label: 'Z', required: true }, w: { label: 'W' } }
    const rules: CheckoutRules = { customFields, fields: { 'custom.y': 'hidden', 'custom.z': 'locked' } }
    const custom = { x: 'a', y: 'b', z: 'c', undeclared: 'd', constructor: 'e' }
    expect(await judge({ custom }, { rules, provider: stripe })).toEqual({ update: { custom: { x: 'a' } }, issues: [] })
    const { issues } = await judge({ custom: {} }, { rules: { customFields } })
    expect(issues).toEqual([{ path: 'custom.z', code: 'required' }])
  })

  it('can be required by rules.fields', async () => {
    const { issues } = await verdictOn({}, '', { fields: { 'custom.x': 'required' } })
    expect(issues).toEqual(required)
    expect((await verdictOn({ required: true }, '', { fields: { 'custom.x': 'optional' } })).issues).toEqual(required)
  })

  it('passes canonical values to rules.check', async () => {
    const check = vi.fn(() => [])
    await verdictOn({}, ' a ', { check })
    expect(check).toHaveBeenCalledWith({ custom: { x: 'a' } })
  })
})

const digits = /^PO-\d+$/
const message = 'Give a number such as PO-1.'
const slow = zod.string().refine(async (text) => (await Promise.resolve(), digits.test(text)), message)

describe.each<[string, NonNullable<CustomField['schema']>]>([
  ['zod', zod.string().trim().toUpperCase().regex(digits, message)],
  ['zod/mini', mini.string().check(mini.trim(), mini.toUpperCase(), mini.regex(digits, message))],
  ['zod, asynchronous', zod.string().toUpperCase().pipe(slow)],
  ['valibot', v.pipe(v.string(), v.toUpperCase(), v.regex(digits, message))],
  [
    'valibot, asynchronous',
    v.pipeAsync(
      v.string(),
      v.toUpperCase(),
      v.checkAsync(async (text) => digits.test(text), message),
    ),
  ],
  ['arktype', type('string.upper').narrow((text, context) => digits.test(text) || context.reject({ message }))],
])('a schema of %s', (_name, schema) => {
  it('validates and transforms the value', async () => {
    expect(await verdictOn({ schema }, ' po-17 ')).toEqual({ update: { custom: { x: 'PO-17' } }, issues: [] })
    const { update, issues } = await verdictOn({ schema }, 'po-x')
    expect(update).toEqual({ custom: { x: 'po-x' } })
    expect(issues).toEqual([{ path: 'custom.x', code: 'invalid', message: expect.stringContaining(message) as string }])
  })

  it('is not called for an empty value', async () => {
    expect((await verdictOn({ schema }, '')).issues).toEqual([])
    expect((await verdictOn({ schema, required: true }, '')).issues).toEqual(required)
  })
})

const standard = (validate: (value: unknown) => unknown) =>
  ({ '~standard': { version: 1, vendor: 'test', validate } }) as unknown as NonNullable<CustomField['schema']>

describe('a faulty schema', () => {
  const canary = 'ann.canary@example.com'
  it.each<[string, () => unknown, RegExp]>([
    [
      'throws',
      () => {
        throw new RangeError(canary)
      },
      /threw RangeError\. It must return a string or issues/,
    ],
    ['throws a text', () => Promise.reject(canary), /threw\. It must/],
    ['rejects', () => Promise.reject(new Error(canary)), /threw Error\. It must/],
    ['returns nothing', () => undefined, /something other than a string/],
    ['returns null', () => null, /something other than a string/],
    ['returns a text itself', () => 'x', /something other than a string/],
    ['returns a number as value', () => ({ value: 1 }), /something other than a string/],
    ['returns no value', () => ({}), /something other than a string/],
  ])('returns an issue at its field, keeps the value and reports the fault: %s', async (_name, validate, reported) => {
    const faults: string[] = []
    const customFields = { x: { label: 'X', schema: standard(validate) } }
    const verdict = await judge({ custom: { x: canary } }, { rules: { customFields } }, (text) => faults.push(text))
    expect(verdict).toEqual({ update: { custom: { x: canary } }, issues: [{ path: 'custom.x', code: 'unchecked' }] })
    expect(faults).toEqual([expect.stringMatching(reported)])
    expect(faults[0]).toMatch(/^The schema of rules\.customFields\["x"\] /)
    expect(faults[0]).not.toContain('canary')
  })

  it('is abandoned after 5 seconds', async () => {
    vi.useFakeTimers()
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const verdict = verdictOn({ schema: standard(() => new Promise(() => undefined)) }, 'typed')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await verdict).toEqual({
      update: { custom: { x: 'typed' } },
      issues: [{ path: 'custom.x', code: 'unchecked' }],
    })
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringMatching(/did not answer in time/) as string }),
    )
    logged.mockRestore()
  })

  it('returns an issue without a message when the schema gives none', async () => {
    expect((await verdictOn({ schema: standard(() => ({ issues: [] })) }, 'a')).issues).toEqual(invalid)
    expect((await verdictOn({ schema: standard(() => ({ issues: [{ message: 1 }] })) }, 'a')).issues).toEqual(invalid)
  })
})
