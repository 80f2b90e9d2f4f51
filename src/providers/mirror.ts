import * as z from 'zod/mini'

import { countCharacters } from '../schema/countCharacters.js'
import { isEmail } from '../schema/email.js'

// The building blocks of the mirrors. zod/mini has no messages, so each block says what is wrong and what to do, for a
// developer who sent a custom body. Lengths are counted here, because zod versions count differently.

type RawIssue = { code?: string; input?: unknown; keys?: readonly PropertyKey[]; values?: readonly unknown[] }

/** The message for a value of the wrong type, for example `give('a text')`. */
const give = (kind: string) => ({
  error: ({ code, input, keys = [] }: RawIssue) => {
    if (code !== 'unrecognized_keys') return input === undefined ? `Missing: give ${kind}.` : `Give ${kind}.`
    return `Not in the document: ${keys.slice(0, 5).map(String).join(', ').slice(0, 200)}. Remove it.`
  },
})

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null

/** A well-formed text. `min` and `max` are in code points. `hint` says what the pattern accepts. */
export function text({
  min = 0,
  max = Infinity,
  pattern = /^/,
  hint = 'Not in the documented format. Compare it with the API reference.',
}: TextLimits = {}) {
  return z.string(give('a text')).check(
    z.refine((value: string) => countCharacters(value) >= min, {
      error: min === 1 ? 'Empty: give a text or leave the key out.' : `Too short: give at least ${min} characters.`,
    }),
    z.refine((value: string) => countCharacters(value) <= max, `Too long: give at most ${max} characters.`),
    z.refine((value: string) => pattern.test(value), hint),
    z.refine(
      (value: string) => !/\p{Surrogate}/u.test(value),
      'Half of a surrogate pair: cut text between characters.',
    ),
  )
}

interface TextLimits {
  min?: number
  max?: number
  pattern?: RegExp
  hint?: string
}

/** An email address. */
export const email = () => text().check(z.refine(isEmail, 'Give an email address.'))

/** A whole number between `min` and `max`. */
export function integer({ min = -Infinity, max = Infinity }: { min?: number; max?: number } = {}) {
  return z.int(give('a whole number')).check(
    z.refine((value: number) => value >= min, `Too small: give ${min} or more.`),
    z.refine((value: number) => value <= max, `Too large: give ${max} or less.`),
  )
}

/** `true` or `false`. */
export const flag = () => z.boolean(give('true or false'))

/** One of the documented values. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  z.enum(words, give(`one of: ${words.join(', ')}`))

/** An object with the documented keys and no others. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape, give('an object'))

/** A list of at most `max` entries. */
export const list = <Item extends z.core.SomeType>(item: Item, max = Infinity) =>
  z
    .array(item, give('a list'))
    .check(z.refine((entries: unknown[]) => entries.length <= max, `Too many: give at most ${max} entries.`))

/** An object with any names. Rejects an own `__proto__`, which zod's record would drop. */
export function map<Value extends z.core.SomeType>(value: Value, key = text({ min: 1 }), max = Infinity) {
  const record = z.record(key, value, {
    error: (issue: RawIssue & { issues?: readonly { message?: string }[] }) =>
      issue.code === 'invalid_key' ? `Bad name. ${issue.issues?.[0]?.message ?? ''}`.trim() : 'Give an object.',
  })
  return z.pipe(
    z.unknown().check(
      z.refine((given) => !(isObject(given) && Object.hasOwn(given, '__proto__')), 'Remove the name __proto__.'),
      z.refine((given) => !isObject(given) || Object.keys(given).length <= max, `Too many: give at most ${max} names.`),
    ),
    record,
  )
}

/**
 * A value that may also be `''`, which clears the stored value. Not a union, because a union hides the path of the
 * fault.
 */
export function emptyable<Schema extends z.ZodMiniType>(schema: Schema) {
  const either = z.unknown().check((payload) => {
    if (payload.value === '') return
    const parsed = schema.safeParse(payload.value)
    if (parsed.success) payload.value = parsed.data
    else {
      for (const { path, message } of parsed.error.issues) {
        payload.issues.push({ code: 'custom', input: payload.value, path: [...path], message })
      }
    }
  })
  return either as unknown as z.ZodMiniType<z.output<Schema> | ''>
}

/** Checks that an object has exactly one of two keys. */
export const exactlyOne = (one: string, other: string) =>
  z.refine<Record<string, unknown>>(
    (given) => (given[one] === undefined) !== (given[other] === undefined),
    `Give either ${one} or ${other}, one of the two.`,
  )
