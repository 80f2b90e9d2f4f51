import { isCustomKey } from '../sections/custom/keys.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { CustomPlace, FieldTable } from './provider.js'

// The longest documented path has 96 characters. Much longer text is not a path.
const longestPath = 300

/**
 * Converts the path of a provider's error to a field path; undefined if there is none. Reads dots, brackets, JSON
 * pointers and `$.x`, in any case, with or without one of the `prefixes`. A group means its first field in table order,
 * unless it contains more than one section. `custom`: where custom fields are.
 */
export function readFormPath(
  fields: FieldTable,
  path: unknown,
  prefixes: readonly string[] = [],
  custom?: CustomPlace,
): FieldPath | undefined {
  if (typeof path !== 'string' || path.length > longestPath) return undefined
  const parts = path.split(/[^\p{L}\p{N}_-]+/u).filter((part) => fold(part) !== '' && !/^\d+$/.test(part))
  if (prefixes.some((prefix) => fold(prefix) === fold(parts[0] ?? ''))) parts.shift()
  if (parts.length === 0) return undefined
  const names = parts.map(fold)
  const place = custom?.to.split('.').map(fold) ?? []
  // The key is used verbatim, because two keys may differ only in what `fold` removes.
  const [key = ''] = parts.slice(place.length)
  if (custom && place.every((name, at) => name === names[at]) && isCustomKey(key)) return `custom.${key}`

  const wanted = `${names.join('.')}.`
  const rows = listRows(fields).map(([formPath, { to }]) => ({
    formPath,
    known: `${to.split('.').map(fold).join('.')}.`,
  }))
  const exact = rows.find(({ known }) => wanted.startsWith(known))
  if (exact) return exact.formPath
  const group = rows.find(({ known }) => known.startsWith(wanted))?.formPath
  const isWithin = (formPath: FieldPath) => splitPath(formPath)[0] === (group && splitPath(group)[0])
  const section = rows.filter(({ formPath }) => isWithin(formPath))
  return section.every(({ known }) => known.startsWith(wanted)) && isAbove(wanted, section) ? undefined : group
}

/** Whether all rows of a section share a longer path than the group names. */
function isAbove(group: string, rows: readonly { known: string }[]): boolean {
  const depth = group.split('.').length - 1
  const [next = ''] = (rows[0]?.known ?? '').split('.').slice(depth)
  return next !== '' && rows.every(({ known }) => known.startsWith(`${group}${next}.`))
}

// The APIs do not document the casing of error paths: postCode, PostCode and post_code are the same name.
const fold = (name: string) => name.toLowerCase().replace(/[_-]/g, '')
