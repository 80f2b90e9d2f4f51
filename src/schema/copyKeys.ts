/** Reads the value of a key. Returns undefined for an invalid or missing one. */
export type KeyReaders<T> = { readonly [K in keyof T]-?: (given: unknown) => T[K] | undefined }

/**
 * Copies an object key by key, without invalid optional values. Returns undefined if a required value is invalid.
 */
export function copyKeys<T extends object>(
  readers: KeyReaders<T>,
  required: readonly (keyof T)[],
  given: unknown,
): T | undefined {
  const keys = Object.keys(readers) as (keyof T)[]
  const values = keys.flatMap((key) => {
    const value = readers[key](valueAt(given, key))
    return value === undefined ? [] : [[key, value] as const]
  })
  return required.every((key) => values.some(([name]) => name === key)) ? (Object.fromEntries(values) as T) : undefined
}

/** Returns the value of a key; undefined for anything but an object. */
export const valueAt = (given: unknown, key: PropertyKey): unknown =>
  ((given ?? {}) as Partial<Record<PropertyKey, unknown>>)[key]
