import { splitPath } from '../sections/fieldPath.js'
import type { SessionUpdate } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { FieldTable } from './provider.js'
import { readOwn } from './readOwn.js'

type RequestBody = { [key: string]: string | null | RequestBody }

/**
 * The request body that a table makes of an update. A blank value is `null` where its row says so, else it is left out;
 * a section that is not in the update adds nothing.
 */
export function toRequestBody(fields: FieldTable, update: SessionUpdate): RequestBody {
  const body: RequestBody = {}
  for (const [path, { to, blank }] of listRows(fields)) {
    const value = readOwn(update, ...splitPath(path))
    if (typeof value !== 'string' || (value === '' && blank !== 'null')) continue
    place(body, to.split('.'), value || null)
  }
  return body
}

// The path is a row of a provider's own table, never input.
function place(body: RequestBody, [key = '', ...rest]: string[], value: string | null): void {
  if (rest.length === 0) body[key] = value
  else place((body[key] ??= {}) as RequestBody, rest, value)
}
