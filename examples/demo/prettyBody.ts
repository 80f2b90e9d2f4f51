/** A body for reading: JSON indented, a form decoded, one value a line. Anything else as it is. */
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
