/** Merges two objects deeply. Values of the second win; lists are replaced as a whole. */
export function mergeObjects(before: object, after: object): object {
  const merged = new Map<string, unknown>(Object.entries(before))
  for (const [key, value] of Object.entries(after)) {
    const stored = merged.get(key)
    merged.set(key, isObject(stored) && isObject(value) ? mergeObjects(stored, value) : value)
  }
  return Object.fromEntries(merged)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
