import type { Random } from './seededRandom.js'

/** A form as a browser posts it without JavaScript. */
export interface FuzzForm {
  type: string
  text: string
}

type Fields = [name: string, value: string][]

const names = [
  '__proto__', 'constructor', 'prototype', 'toString', '__proto__.email', 'contact.__proto__', 'contact', 'contact.', '.email', 'a[b]', 'a[]',
  'contact[email]', 'contact.email.x', 'custom.__proto__', 'custom.x', 'lineItems.__proto__', 'lineItems.a', 'lineItems.a[b]', 'taxId.business', '',
  ' ', '_charset_', '$ACTION_ID_1', 'session', 'sessionId', 'quote', 'asked:', 'asked:__proto__', 'asked:shippingAddress.shipTo', 'fixed:',
  'asked:taxId.business', 'asked:shippingOptions.selected', 'fixed:contact.email', 'fixed:__proto__.x', 'fixed:lineItems.a', 'saved:contact',
  'saved:shippingAddress', 'saved:__proto__', 'shippingAddress.shipTo', 'a"b', 'a\r\nX-Evil: 1', '\u0000', '\ud800', 'é'.normalize('NFD'), 'x'.repeat(5000),
] // prettier-ignore
const values = [
  '', ' ', '\u0000', '\ud800', '\u202e', 'billing', 'gift', 'true', 'ticked', '{"line1":"x","__proto__":{"line1":"y"}}', '[', '[[]]', '{"line1":{}}',
  '<script>', '${x}', "' OR 1=1--", '\r\nSet-Cookie: a=b', '--x', '--x--', '%00', '%', '&a=b', 'x'.repeat(9000), '👍'.repeat(70), '-1', '1e999',
] // prettier-ignore

/** The fields of the sections, changed in a few places, in one of the two encodings. */
export function fuzzForm(random: Random, sections: Record<string, object>): FuzzForm {
  const fields: Fields = Object.entries(sections).flatMap(([id, section]) =>
    Object.entries(section).map(([key, value]): [string, string] => [`${id}.${key}`, String(value)]),
  )
  for (let changes = random.below(5); changes > 0; changes -= 1) change(random, fields)
  return random.chance(0.5) ? urlencoded(random, fields) : multipart(random, fields)
}

function change(random: Random, fields: Fields): void {
  const at = random.below(fields.length + 1)
  const field = fields[at]
  const kind = random.below(20)
  if (kind === 0) fields.push(...many(random))
  else if (kind < 4) fields.splice(at, 1)
  else if (kind < 7 && field) fields.push([field[0], random.pick(values)], field)
  else if (kind < 12 && field) field[1] = random.pick(values)
  else fields.splice(at, 0, [random.pick(names), random.pick(values)])
}

/** More fields than any form has. */
const many = (random: Random): Fields => {
  const start = random.pick(['a', '', 'contact.email', 'lineItems.', '__proto__'])
  return Array.from({ length: random.pick([100, 3000, 10_000]) }, (_, at) => [
    random.chance(0.5) ? `${start}${at}` : start,
    '',
  ])
}

function urlencoded(random: Random, fields: Fields): FuzzForm {
  let text = new URLSearchParams(fields).toString()
  if (random.chance(0.1)) text = text.replaceAll('%', () => (random.chance(0.1) ? random.pick(['', '%%', '%f']) : '%'))
  if (random.chance(0.05)) text = text.replaceAll('&', () => random.pick(['&', ';', '&&', '&=&']))
  const odd = ['; charset=utf-8', '; charset=utf-16', '; charset=iso-8859-1', ';', 'x', '; boundary=x']
  return { type: `application/x-www-form-urlencoded${random.chance(0.05) ? random.pick(odd) : ''}`, text }
}

function multipart(random: Random, fields: Fields): FuzzForm {
  const boundary = random.chance(0.95)
    ? '----WebKitFormBoundary7MA4YWxk'
    : random.pick(['x', '"', '', 'x'.repeat(300), '-'])
  const part = ([name, value]: Fields[number]) => {
    const isFile = random.chance(0.03)
    const given = random.chance(0.9) ? name.replace(/["\r\n]/g, encodeURIComponent) : name
    const head = [
      `Content-Disposition: ${random.chance(0.98) ? 'form-data' : 'attachment'}; name="${given}"${isFile ? '; filename="../../etc/passwd"' : ''}`,
      ...(isFile ? ['Content-Type: image/png'] : []),
      ...(random.chance(0.02)
        ? [
            random.pick([
              'Content-Transfer-Encoding: base64',
              'X: y'.repeat(2000),
              'Content-Type: text/plain; charset=utf-16',
            ]),
          ]
        : []),
    ]
    return `--${boundary}\r\n${head.join('\r\n')}\r\n\r\n${value}\r\n`
  }
  const end = random.chance(0.95) ? `--${boundary}--\r\n` : random.pick(['', `--${boundary}`, '--other--\r\n'])
  const announced = random.chance(0.95)
    ? boundary
    : random.pick(['other', '', `"${boundary}"`, `${boundary}; charset=utf-8`])
  return { type: `multipart/form-data; boundary=${announced}`, text: fields.map(part).join('') + end }
}
