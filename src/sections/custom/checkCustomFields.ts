import { countCharacters } from '../../schema/countCharacters.js'
import { sectionIds } from '../keys.js'
import { type CustomField, type CustomFields, longestOf } from './customField.js'
import { isCustomKey } from './keys.js'

/** The limits of a provider for custom fields. */
export interface CustomLimits {
  readonly maxKeys?: number
  readonly maxKey?: number
  readonly maxValue?: number
}

const types = ['text', 'textarea', 'checkbox', 'select', 'radio']

/** Throws a `TypeError` for invalid `rules.customFields`, with the fault and the remedy. */
export function checkCustomFields(fields: CustomFields, limits: CustomLimits = {}): void {
  if (!isPlain(fields)) {
    throw new TypeError('rules.customFields must be a plain object of fields by key, without a key "__proto__".')
  }
  const keys = Object.keys(fields)
  const { maxKeys = Infinity, maxKey = Infinity } = limits
  if (keys.length > maxKeys) {
    throw new TypeError(
      `rules.customFields declares ${keys.length} fields, and the provider stores at most ${maxKeys}. Declare fewer.`,
    )
  }
  for (const key of keys) {
    const wrong = (what: string) => new TypeError(`rules.customFields["${key}"]: ${what}`)
    if (!isCustomKey(key)) {
      throw wrong(
        'a key is a letter, then at most 39 letters, digits, "_" or "-", and not a name that every object has. Rename it.',
      )
    }
    if (key.length > maxKey) throw wrong(`the provider takes keys of at most ${maxKey} characters. Rename it.`)
    const fault = faultOf(fields[key], limits)
    if (fault) throw wrong(fault)
  }
}

// Also accepts objects of another window or realm, which has its own `Object`.
function isPlain(given: unknown): given is object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  const prototype: unknown = Object.getPrototypeOf(given)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Returns the fault of a declaration, which JavaScript code may pass in any shape. */
function faultOf(field: CustomField | undefined | null, { maxValue }: CustomLimits): string | undefined {
  if (typeof field !== 'object' || field === null) return 'the field must be an object with a label.'
  const { type = 'text', label, hint = '', autoComplete = '', options, maxLength = 1, schema, after } = field
  if (!types.includes(type)) return `unknown type. Use one of: ${types.join(', ')}.`
  if (typeof label !== 'string') return 'the label is missing. Give a string.'
  if (typeof hint !== 'string' || typeof autoComplete !== 'string') return 'hint and autoComplete must be strings.'
  if (!Number.isInteger(maxLength) || maxLength < 1) return 'maxLength must be a whole number of at least 1.'
  if (schema && typeof (schema['~standard'] as { validate?: unknown } | undefined)?.validate !== 'function') {
    return 'the schema does not follow Standard Schema (https://standardschema.dev). Use one of zod, valibot or arktype.'
  }
  if (after && (after === 'custom' || !sectionIds.includes(after))) {
    return `"after" must be a section: ${sectionIds.filter((id) => id !== 'custom').join(', ')}.`
  }
  if (type !== 'select' && type !== 'radio')
    return options && 'only a select or radio has options. Remove them, or set the type.'
  return faultOfOptions(options, Math.min(longestOf(field), maxValue ?? Infinity))
}

function faultOfOptions(options: CustomField['options'], longest: number): string | undefined {
  if (!Array.isArray(options) || options.length === 0) return 'the options are missing. Give at least one.'
  const list = options as readonly (Partial<Record<string, unknown>> | null | undefined)[]
  const values = list.map((option) => option?.value)
  if (!values.every((value) => typeof value === 'string') || list.some((each) => typeof each?.label !== 'string')) {
    return 'each option needs a value and a label, both strings.'
  }
  if (values.includes(''))
    return 'an option has an empty value, which means that nothing was chosen. Give it another value.'
  if (new Set(values).size < values.length) return 'two options have the same value. Give each a value of its own.'
  return values.some((value) => countCharacters(value) > longest)
    ? `the value of an option is longer than ${longest} characters. Shorten it.`
    : undefined
}
