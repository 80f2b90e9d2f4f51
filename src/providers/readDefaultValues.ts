import { splitPath } from '../sections/fieldPath.js'
import type { DefaultValues } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { FieldTable } from './provider.js'
import { readOwn } from './readOwn.js'

/** The form values that a table finds in an answer of the request's shape. Takes anything and never throws. */
export function readDefaultValues(fields: FieldTable, answer: unknown): DefaultValues {
  const values: Record<string, Record<string, string>> = {}
  for (const [path, { to }] of listRows(fields)) {
    const value = readOwn(answer, ...to.split('.'))
    if (typeof value !== 'string' || value === '') continue
    const [section, key] = splitPath(path)
    values[section] = { ...values[section], [key]: value }
  }
  return values
}
