import { readOwn } from '../providers/readOwn.js'
import { sectionKeys } from '../sections/keys.js'
import type { SectionId } from '../sections/schema.js'
import type { PostedFields } from './readForm.js'

/** Reads the saved address that was selected for a section; undefined if none was. Its values are validated like typed ones. */
export function readSavedAddress(fields: PostedFields, id: SectionId): Record<string, string> | undefined {
  const [text] = fields.get(`saved:${id}`) ?? []
  if (!text) return undefined
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return undefined
  }
  const values = sectionKeys[id].flatMap((key) => {
    const value = readOwn(given, key)
    return typeof value === 'string' ? [[key, value] as const] : []
  })
  return values.length > 0 ? Object.fromEntries(values) : undefined
}
