import type { CustomFields } from './custom/customField.js'
import { sectionIds, sectionKeys } from './keys.js'
import { isItemId } from './line-items/keys.js'
import type { FieldPath, SectionId } from './values.js'

const toFields = (id: SectionId, keys: readonly string[] = sectionKeys[id]) =>
  keys.map((key) => [key, `${id}.${key}` as FieldPath] as const)

// Made once: every verdict looks them up.
const fieldsById = Object.fromEntries(sectionIds.map((id) => [id, toFields(id)])) as Readonly<
  Record<SectionId, ReturnType<typeof toFields>>
>

/** The fields of a section by key and form path. `custom`: those that the rules declare. */
export const fieldsOf = (id: SectionId, custom?: CustomFields): ReturnType<typeof toFields> =>
  id === 'custom' ? toFields(id, Object.keys(custom ?? {})) : fieldsById[id]

/** Every form path of the kit in the order of the page, e.g. `shippingAddress.postalCode`. */
export const fieldPaths: readonly FieldPath[] = Object.values(fieldsById).flatMap((fields) =>
  fields.map(([, path]) => path),
)

/** The same with those of declared custom fields. */
export const pathsWith = (custom?: CustomFields): readonly FieldPath[] =>
  custom ? [...fieldPaths, ...fieldsOf('custom', custom).map(([, path]) => path)] : fieldPaths

/** Whether a name is a form path, of a custom field or a line item by its form alone. */
export const isFieldPath = (name: string): name is FieldPath =>
  fieldPaths.includes(name as FieldPath) ||
  /^custom\.[a-z][\w-]*$/i.test(name) ||
  (name.startsWith('lineItems.') && isItemId(name.slice(10)))

/** The key of a field in the names of messages: its own, but with its section where it may be called like another. */
export const messageKey = (path: string): string =>
  /^(custom|lineItems)\./.test(path) ? path : path.slice(path.indexOf('.') + 1)

/** Takes a form path apart: `shippingAddress.postalCode` → `['shippingAddress', 'postalCode']`. */
export function splitPath(path: FieldPath): [section: SectionId, key: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as SectionId, path.slice(dot + 1)]
}
