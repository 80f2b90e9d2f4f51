/**
 * Formats a body for reading: JSON is indented, a form is decoded with one value per line. Other texts are unchanged.
 */
export function prettyBody(body: string, type = ''): string {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`).join('\n')
  }
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
