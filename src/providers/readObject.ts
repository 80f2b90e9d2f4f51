/** The JSON object in an answer, or undefined for HTML, an empty body, a list, `null` or anything else. Never throws. */
export function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
