import { sectionIds, sectionKeys } from './keys.js'
import type { FieldPath, SectionId } from './values.js'

const toFields = (id: SectionId) => sectionKeys[id].map((key) => [key, `${id}.${key}` as FieldPath] as const)

/** The fields of each section by key and form path, made once: every verdict looks them up. */
export const fieldsOf = Object.fromEntries(sectionIds.map((id) => [id, toFields(id)])) as Readonly<
  Record<SectionId, ReturnType<typeof toFields>>
>

/** Every form path in the order of the page, e.g. `shippingAddress.postalCode`. */
export const fieldPaths: readonly FieldPath[] = Object.values(fieldsOf).flatMap((fields) =>
  fields.map(([, path]) => path),
)

export const isFieldPath = (name: string): name is FieldPath => fieldPaths.includes(name as FieldPath)

/** Takes a form path apart: `shippingAddress.postalCode` → `['shippingAddress', 'postalCode']`. */
export function splitPath(path: FieldPath): [section: SectionId, key: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as SectionId, path.slice(dot + 1)]
}
