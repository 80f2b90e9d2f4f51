/** The value at a path of own properties, or undefined. Takes anything: what came from outside may be of any shape. */
export function readOwn(from: unknown, ...path: readonly string[]): unknown {
  let value = from
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    // Reading the descriptor runs no getter.
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}

/** The list that is an own property of an answer, at most 100 entries of it; empty where there is none. */
export function readList(from: unknown, key: string): unknown[] {
  const list = readOwn(from, key)
  return Array.isArray(list) ? list.slice(0, 100) : []
}
