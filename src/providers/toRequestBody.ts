import { splitPath } from '../sections/fieldPath.js'
import type { SessionUpdate } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { CustomPlace, FieldRow, FieldTable } from './provider.js'
import { readOwn } from './readOwn.js'

type RequestBody = { [key: string]: string | null | RequestBody }

/**
 * Makes the request body of an update from a field table. An empty value is `null` if its row says so; otherwise it is
 * left out. Missing sections add nothing. `custom`: where custom fields are stored.
 */
export function toRequestBody(fields: FieldTable, update: SessionUpdate, custom?: CustomPlace): RequestBody {
  const body: RequestBody = {}
  for (const { from, to, blank } of movesOf(fields)) {
    const value = readOwn(update, ...from)
    if (typeof value !== 'string' || (value === '' && blank !== 'null')) continue
    put(body, to, value || null)
  }
  for (const [key, value] of Object.entries((custom && update.custom) ?? {})) {
    const hasRow = fields[`custom.${key}`] !== undefined
    if (!custom || hasRow || (value === '' && custom.blank === 'omit')) continue
    put(body, [...custom.to.split('.'), key], value || (custom.blank === 'null' ? null : ''))
  }
  return body
}

// Of own properties only: a place may be called like a method of every object.
function put(body: RequestBody, path: readonly string[], value: string | null): void {
  let place = body
  for (const key of path.slice(0, -1)) {
    if (!Object.hasOwn(place, key)) place[key] = {}
    place = place[key] as RequestBody
  }
  place[path.at(-1) ?? ''] = value
}

interface Move {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly blank: FieldRow['blank']
}

const moves = /* @__PURE__ */ new WeakMap<FieldTable, readonly Move[]>()

// Cached per table: a relay would otherwise parse the table for every request.
function movesOf(fields: FieldTable): readonly Move[] {
  const known = moves.get(fields)
  if (known) return known
  const made = listRows(fields).map(([path, { to, blank }]) => ({ from: splitPath(path), to: to.split('.'), blank }))
  moves.set(fields, made)
  return made
}
