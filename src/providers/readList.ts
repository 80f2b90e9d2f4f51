import { readOwn } from './readOwn.js'

/** The list that is an own property of an answer, at most 100 entries of it; empty where there is none. */
export function readList(from: unknown, key: string): unknown[] {
  const list = readOwn(from, key)
  return Array.isArray(list) ? list.slice(0, 100) : []
}
