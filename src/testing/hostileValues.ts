import { withValue } from './withValue.js'

/** Texts that a shopper may type and a body must carry unchanged. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '0',
  'null',
  'é👍日',
  '<b>"&\\',
  '__proto__',
  'a\u0000b',
  'x'.repeat(5000),
]

/** Paths that name no field. */
export const hostilePaths: readonly string[] = [
  '__proto__',
  '__proto__.x',
  'constructor.prototype',
  'toString',
  '',
  '.',
  '[]',
  '[0]',
  '$',
  '/',
  'unknown.field',
  'x'.repeat(100_000),
  '['.repeat(100_000),
]

const leaves: readonly unknown[] = [undefined, null, true, 7, NaN, '', 'text', [], ['text'], {}, { a: { b: 1 } }]

/** Answers of undocumented shapes, also at the places of a table. */
export const hostileAnswers = (places: readonly string[]): unknown[] => [
  ...leaves,
  JSON.parse('{"__proto__":{"polluted":1}}'),
  { errors: 'x', error: {}, status: [] },
  ...places.flatMap((to) => leaves.flatMap((leaf) => [withValue({}, to, leaf), { data: withValue({}, to, leaf) }])),
]

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Returns the spellings of a path in provider errors. */
export function spellings(to: string): string[] {
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
