import type { FieldPath } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { FieldTable } from './provider.js'

// The longest documented path has 96 characters; what is far longer is not one.
const longestPath = 300

/**
 * The form path that a provider means when an error names a field, or undefined. Reads dots, brackets, JSON pointers and
 * `$.x`, in any casing and with or without one of the `prefixes`. A group stands for its first field in table order.
 */
export function readFormPath(
  fields: FieldTable,
  path: unknown,
  prefixes: readonly string[] = [],
): FieldPath | undefined {
  if (typeof path !== 'string' || path.length > longestPath) return undefined
  const names = path
    .split(/[^\p{L}\p{N}_-]+/u)
    .map(fold)
    .filter((name) => name !== '' && !/^\d+$/.test(name))
  if (prefixes.some((prefix) => fold(prefix) === names[0])) names.shift()
  if (names.length === 0) return undefined

  const wanted = `${names.join('.')}.`
  const rows = listRows(fields).map(([formPath, { to }]) => ({
    formPath,
    known: `${to.split('.').map(fold).join('.')}.`,
  }))
  const match = rows.find(({ known }) => wanted.startsWith(known)) ?? rows.find(({ known }) => known.startsWith(wanted))
  return match?.formPath
}

// The documents leave the casing of error paths open: postCode, PostCode and post_code are one name.
const fold = (name: string) => name.toLowerCase().replace(/[_-]/g, '')
