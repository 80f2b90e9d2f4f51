/**
 * A body in the encoding of Stripe's API: `a[b][c]=v`, lists by index, `null` and `''` as `key=`. `undefined`, `[]` and
 * `{}` add nothing.
 */
export function toFormBody(body: object): string {
  return pairs(body).join('&')
}

function pairs(value: unknown, key = ''): string[] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) return [`${key}=${encode(String(value ?? ''))}`]
  return Object.entries(value).flatMap(([name, child]) =>
    pairs(child, key === '' ? encode(name) : `${key}[${encode(name)}]`),
  )
}

// encodeURIComponent throws for half a surrogate pair and leaves ! ' ( ) * as they are. Brackets stay literal in values
// too, as in Stripe's own package: nothing splits a value at them.
const encode = (text: string) => (/^[\w.-]*$/.test(text) ? text : percentEncode(text))

const percentEncode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
