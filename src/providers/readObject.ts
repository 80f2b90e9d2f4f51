/**
 * Parses a JSON object. Returns undefined for anything else, such as HTML, an empty body, a list or `null`. Never
 * throws.
 */
export function readObject(text: string): object | undefined {
  const value = readJson(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

/** Parses a JSON text. Returns undefined for any other text. Never throws. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
