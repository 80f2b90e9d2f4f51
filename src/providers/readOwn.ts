/** Returns the value at a path of own properties, or undefined. Accepts anything. */
export function readOwn(from: unknown, ...path: readonly string[]): unknown {
  let value = from
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    // Reading the descriptor does not run getters.
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}

/** Returns the first 100 entries of a list that is an own property of an answer, or `[]`. */
export function readList(from: unknown, key: string): unknown[] {
  const list = readOwn(from, key)
  return Array.isArray(list) ? list.slice(0, 100) : []
}
