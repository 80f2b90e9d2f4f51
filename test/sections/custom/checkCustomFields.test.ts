import { runInNewContext } from 'node:vm'

import { describe, expect, it } from 'vitest'

import { checkCustomFields } from '../../../src/sections/custom/checkCustomFields.js'
import type { CustomFields } from '../../../src/sections/custom/customField.js'

const label = 'Note'
const options = [{ value: 'a', label: 'A' }]
const named = (key: string): unknown => ({ [key]: { label } })
const many = (count: number): unknown =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, { label }]))

describe('checkCustomFields', () => {
  it.each<[string, unknown]>([
    ['no field', {}],
    ['a field', { notes: { label } }],
    ['a key of 40 characters', named('a'.repeat(40))],
    ['a key with every kind of character', named('Po_number-2')],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { notes: { label } })],
    ['an object of another realm', runInNewContext('({ notes: { label: "Note" } })')],
    [
      'every type',
      { a: { label, type: 'textarea' }, b: { label, type: 'checkbox' }, c: { label, type: 'radio', options } },
    ],
    ['the position after a section', { notes: { label, after: 'contact' } }],
    ['a schema that is a function, as those of arktype', { notes: { label, schema: callable() } }],
  ])('accepts %s', (_name, fields) => {
    expect(() => checkCustomFields(fields as CustomFields)).not.toThrow()
  })

  it.each<[string, unknown, RegExp]>([
    ['a list', [], /plain object/],
    ['a literal __proto__', { __proto__: { label } }, /__proto__/],
    ['an own __proto__', JSON.parse('{"__proto__":{"label":"x"}}'), /"__proto__".*a letter/],
    ['constructor', named('constructor'), /"constructor".*every object/],
    ['prototype', named('prototype'), /"prototype"/],
    ['toString', named('toString'), /"toString"/],
    ['hasOwnProperty', named('hasOwnProperty'), /"hasOwnProperty"/],
    ['an empty key', named(''), /a letter/],
    ['a digit in front', named('1st'), /"1st".*a letter/],
    ['a dot', named('a.b'), /a letter/],
    ['brackets', named('a[b]'), /a letter/],
    ['a letter of another script', named('größe'), /a letter/],
    ['a line break at the end', named('notes\n'), /a letter/],
    ['41 characters', named('a'.repeat(41)), /at most 39/],
    ['null for a field', { notes: null }, /"notes".*object/],
    ['a text for a field', { notes: 'Note' }, /object/],
    ['no label', { notes: {} }, /label/],
    ['an unknown type', { notes: { label, type: 'date' } }, /type.*textarea/],
    ['a hint that is not a text', { notes: { label, hint: 1 } }, /hint/],
    ['maxLength 0', { notes: { label, maxLength: 0 } }, /maxLength/],
    ['maxLength 1.5', { notes: { label, maxLength: 1.5 } }, /maxLength/],
    ['an invalid schema', { notes: { label, schema: { parse: () => 'x' } } }, /Standard Schema/],
    ['after an unknown section', { notes: { label, after: 'payment' } }, /contact, billingAddress/],
    ['after itself', { notes: { label, after: 'custom' } }, /contact, billingAddress/],
    ['options of a text', { notes: { label, options } }, /only a select or radio/],
    ['a select without options', { size: { label, type: 'select' } }, /options are missing/],
    ['a radio with empty options', { size: { label, type: 'radio', options: [] } }, /options are missing/],
    ['options that are not a list', { size: { label, type: 'select', options: { a: 'A' } } }, /options are missing/],
    ['an option that is null', { size: { label, type: 'select', options: [null] } }, /value and a label/],
    ['a number as value', { size: { label, type: 'select', options: [{ value: 1, label }] } }, /value and a label/],
    ['an option without a label', { size: { label, type: 'select', options: [{ value: 'a' }] } }, /value and a label/],
    ['an empty value', { size: { label, type: 'select', options: [{ value: '', label }] } }, /empty value/],
    ['a duplicate value', { size: { label, type: 'select', options: [...options, ...options] } }, /same value/],
    [
      'a value that is too long',
      { size: { label, type: 'select', maxLength: 2, options: [{ value: 'abc', label }] } },
      /longer than 2/,
    ],
  ])('throws for %s', (_name, fields, message) => {
    expect(() => checkCustomFields(fields as CustomFields)).toThrow(TypeError)
    expect(() => checkCustomFields(fields as CustomFields)).toThrow(message)
  })

  it('throws for fields that the provider cannot store', () => {
    const limits = { maxKeys: 50, maxKey: 5, maxValue: 3 }
    expect(() => checkCustomFields(many(50) as CustomFields, limits)).not.toThrow()
    expect(() => checkCustomFields(many(51) as CustomFields, limits)).toThrow(/51 fields.*at most 50/)
    expect(() => checkCustomFields(named('abcdef') as CustomFields, limits)).toThrow(/at most 5 characters/)
    const long = { size: { label, type: 'select', options: [{ value: 'abcd', label }] } } as const
    expect(() => checkCustomFields(long, limits)).toThrow(/longer than 3/)
  })
})

function callable(): unknown {
  return Object.assign(() => 'x', {
    '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
  })
}
