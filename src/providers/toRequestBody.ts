import { splitPath } from '../sections/fieldPath.js'
import type { SessionUpdate } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { FieldRow, FieldTable } from './provider.js'
import { readOwn } from './readOwn.js'

type RequestBody = { [key: string]: string | null | RequestBody }

/**
 * The request body that a table makes of an update. A blank value is `null` where its row says so, else it is left out;
 * a section that is not in the update adds nothing.
 */
export function toRequestBody(fields: FieldTable, update: SessionUpdate): RequestBody {
  const body: RequestBody = {}
  for (const { from, to, blank } of movesOf(fields)) {
    const value = readOwn(update, ...from)
    if (typeof value !== 'string' || (value === '' && blank !== 'null')) continue
    let place = body
    // The path is a row of a provider's own table, never input.
    for (const key of to.slice(0, -1)) place = (place[key] ??= {}) as RequestBody
    place[to.at(-1) ?? ''] = value || null
  }
  return body
}

interface Move {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly blank: FieldRow['blank']
}

const moves = /* @__PURE__ */ new WeakMap<FieldTable, readonly Move[]>()

// A table does not change, and a relay takes it apart for every request otherwise.
function movesOf(fields: FieldTable): readonly Move[] {
  const known = moves.get(fields)
  if (known) return known
  const made = listRows(fields).map(([path, { to, blank }]) => ({ from: splitPath(path), to: to.split('.'), blank }))
  moves.set(fields, made)
  return made
}
