import { sectionIds, sectionKeys } from './keys.js'
import type { FieldPath, SectionId } from './schema.js'

/** Every form path in the order of the page, e.g. `shippingAddress.postalCode`. */
export const fieldPaths: readonly FieldPath[] = sectionIds.flatMap((id) =>
  sectionKeys[id].map((key) => `${id}.${key}` as FieldPath),
)

export const isFieldPath = (name: string): name is FieldPath => fieldPaths.includes(name as FieldPath)

/** Takes a form path apart: `shippingAddress.postalCode` → `['shippingAddress', 'postalCode']`. */
export function splitPath(path: FieldPath): [section: SectionId, key: string] {
  const dot = path.indexOf('.')
  return [path.slice(0, dot) as SectionId, path.slice(dot + 1)]
}
