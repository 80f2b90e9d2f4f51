import type { CustomFields } from './custom/customField.js'
import { sectionIds, sectionKeys } from './keys.js'
import { isItemId } from './line-items/keys.js'
import type { FieldPath, SectionId } from './values.js'

const toFields = (id: SectionId, keys: readonly string[] = sectionKeys[id]) =>
  keys.map((key) => [key, `${id}.${key}` as FieldPath] as const)

// Computed once, because every validation uses them.
const fieldsById = Object.fromEntries(sectionIds.map((id) => [id, toFields(id)])) as Readonly<
  Record<SectionId, ReturnType<typeof toFields>>
>

/** Returns the fields of a section, by key and field path. `custom`: the declared custom fields. */
export const fieldsOf = (id: SectionId, custom?: CustomFields): ReturnType<typeof toFields> =>
  id === 'custom' ? toFields(id, Object.keys(custom ?? {})) : fieldsById[id]

/** Every field path of the kit in display order, such as `shippingAddress.postalCode`. */
export const fieldPaths: readonly FieldPath[] = Object.values(fieldsById).flatMap((fields) =>
  fields.map(([, path]) => path),
)

/** Returns every field path, including declared custom fields. */
export const pathsWith = (custom?: CustomFields): readonly FieldPath[] =>
  custom ? [...fieldPaths, ...fieldsOf('custom', custom).map(([, path]) => path)] : fieldPaths

/** Whether a name is a field path. For custom fields and line items, only the format is checked. */
export const isFieldPath = (name: string): name is FieldPath =>
  fieldPaths.includes(name as FieldPath) ||
  /^custom\.[a-z][\w-]*$/i.test(name) ||
  (name.startsWith('lineItems.') && isItemId(name.slice(10)))

/** Returns the key of a field in message names: its own key, with its section if the key is ambiguous. */
export const messageKey = (path: string): string =>
  /^(custom|lineItems)\./.test(path) ? path : path.slice(path.indexOf('.') + 1)

/** Splits a field path: `shippingAddress.postalCode` → `['shippingAddress', 'postalCode']`. */
export function splitPath(path: FieldPath): [section: SectionId, key: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as SectionId, path.slice(dot + 1)]
}
