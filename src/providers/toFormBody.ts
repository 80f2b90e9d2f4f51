/**
 * Encodes a body in the format of Stripe's API: `a[b][c]=v`, lists by index, `null` and `''` as `key=`. `undefined`,
 * `[]` and `{}` are left out.
 */
export function toFormBody(body: object): string {
  const pairs: string[] = []
  addPairs(pairs, body, '')
  return pairs.join('&')
}

function addPairs(pairs: string[], value: unknown, key: string): void {
  if (value === undefined) return
  if (typeof value !== 'object' || value === null) {
    pairs.push(`${key}=${encode(String(value ?? ''))}`)
    return
  }
  for (const [name, child] of Object.entries(value)) {
    addPairs(pairs, child, key === '' ? encode(name) : `${key}[${encode(name)}]`)
  }
}

// encodeURIComponent throws for a lone surrogate and does not encode ! ' ( ) *. Brackets stay literal in values too, as
// in Stripe's own package, because a value is never split at brackets.
const encode = (text: string) => (/^[\w.-]*$/.test(text) ? text : percentEncode(text))

const percentEncode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
