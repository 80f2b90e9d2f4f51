/** Parses a JSON object. Returns undefined for HTML, an empty body, a list, `null` or anything else. Never throws. */
export function readObject(text: string): object | undefined {
  const value = readJson(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

/** The value of a JSON text, or undefined for any other text. Never throws. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
