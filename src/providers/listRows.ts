import type { FieldPath } from '../sections/schema.js'
import type { FieldRow, FieldTable } from './provider.js'

/** Returns the fields that a provider stores, in the order of its table. */
export function listRows(fields: FieldTable): (readonly [path: FieldPath, row: FieldRow])[] {
  return Object.entries(fields).flatMap(([path, entry]) => (entry && 'to' in entry ? [[path as FieldPath, entry]] : []))
}
