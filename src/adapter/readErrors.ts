import { readList } from '../providers/readOwn.js'
import { isPlace } from '../providers/readResult.js'

type Unknown = Partial<Record<string, unknown>>

/**
 * Reads the `errors` of an answer, at most 100. Each names its field by `path` (a field path) or by `pointer` (a JSON
 * pointer into the update). Unknown paths are kept, so that the developer is warned.
 */
export const readErrors = (body: unknown): object[] =>
  readList(body, 'errors').map((error) => {
    const { path: named, pointer, code, message } = { ...(error as object) } as Unknown
    // Schema libraries return a path as a list of keys.
    const given = Array.isArray(named) ? named.join('.') : named
    const path = isPlace(given) ? given : (fromPointer(pointer) ?? given ?? undefined)
    return { path, code: code ?? (isPlace(path) ? 'invalid' : 'rejected-by-provider'), message: message ?? undefined }
  })

/** Converts a JSON pointer (RFC 6901), also as a URI fragment, to a field path: `/contact/email`, `#/contact/email`. */
function fromPointer(pointer: unknown): string | undefined {
  if (typeof pointer !== 'string') return undefined
  try {
    const text = pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer
    const keys = text.replace(/^\//, '').split('/')
    return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
  } catch {
    // The escape is invalid, so the pointer names no field.
    return pointer
  }
}
