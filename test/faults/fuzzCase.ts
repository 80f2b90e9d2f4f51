import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { fuzzForm } from './fuzzForm.js'
import type { Random } from './seededRandom.js'

/** One attack on the relay, as bytes on a socket. */
export interface FuzzCase {
  head: string
  body: Buffer
  /** The client half-closes when it has written: the server must not wait for more. */
  ends: boolean
}

const sections: Record<SandboxId, readonly string[]> = {
  stripe: ['shippingAddress', 'shippingOptions'],
  fastspring: ['contact', 'billingAddress', 'shippingAddress', 'taxId'],
  'checkout-page': ['contact', 'billingAddress', 'shippingAddress', 'taxId'],
  topiic: ['contact', 'billingAddress'],
}
const example: Record<string, unknown> = { ...exampleValues('US') }

const words = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON', 'session', 'sessionId', 'line_items',
  'metadata', 'accountId', 'amount', 'shipping_rate_data', '', ' ', '0', '$where', 'a.b', 'a[b]', '../..', '%2e%2e', '\r\nX: y',
] // prettier-ignore
const texts = [
  '', ' ', '\u0000', '\u200d', '\u3164', '\u2800', '\u{e0041}', '\ud800', '\udfff\ud800', '\u202e', '\u200b', '\ufeff', '👍'.repeat(70), 'é'.normalize('NFD'), '<script>', '${x}',
  '{{x}}', "' OR 1=1--", '=cmd()', '..', '../..', '%00', '\r\n\r\n', 'x'.repeat(5000), '𝕏'.repeat(300), 'NaN', '1e999', 'FR', 'br',
] // prettier-ignore
const values: readonly unknown[] = [null, true, 0, -1, 1e308, [], {}, [[]], { $ne: '' }, ['x'], { toString: 'x' }]

/** A valid request that is then changed in a few places. */
export function fuzzCase(random: Random, id: SandboxId): FuzzCase {
  const { type, text } = random.chance(0.35) ? fuzzForm(random, someSections(random, id)) : fuzzJson(random, id)
  const body = fuzzBytes(random, Buffer.from(text))
  return { ...fuzzHead(random, body, type), ends: random.chance(0.3) }
}

const fuzzJson = (random: Random, id: SandboxId) => ({
  type: 'application/json',
  text: random.chance(0.9) ? fuzzText(random, id) : '',
})

const someSections = (random: Random, id: SandboxId): Record<string, object> =>
  Object.fromEntries(
    sections[id].filter(() => random.chance(0.7)).map((section) => [section, { ...(example[section] as object) }]),
  )

function fuzzText(random: Random, id: SandboxId): string {
  const update: Record<string, unknown> = someSections(random, id)
  for (let changes = random.below(4); changes > 0; changes -= 1) change(random, update)
  if (random.chance(0.15)) update.quote = random.chance(0.7) || random.pick([false, 'true', 1, null, {}])
  const json = JSON.stringify(update)
  if (random.chance(0.05)) return json.replace('{', `{"${random.pick(words)}":${JSON.stringify(random.pick(texts))},`)
  if (random.chance(0.02)) return '['.repeat(random.below(20_000)) + json
  if (random.chance(0.02)) return json.replace('""', `"${'y'.repeat(random.below(70_000))}"`)
  return json
}

function change(random: Random, update: Record<string, unknown>): void {
  const keys = Object.keys(update)
  const section = keys.length ? update[random.pick(keys)] : undefined
  const target =
    random.chance(0.7) && typeof section === 'object' && section ? (section as Record<string, unknown>) : update
  const own = Object.keys(target)
  const key = own.length && random.chance(0.9) ? random.pick(own) : random.pick(words)
  const kind = random.below(6)
  const value = kind < 4 ? random.pick(texts) : structuredClone(random.pick(values))
  if (kind === 5) delete target[key]
  // Creates an own key of any name, like JSON.parse.
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

function fuzzBytes(random: Random, body: Buffer): Buffer {
  if (random.chance(0.85) || body.length === 0) return body
  const at = random.below(body.length)
  switch (random.below(5)) {
    case 0:
      return body.subarray(0, at)
    case 1:
      body[at] = random.below(256)
      return body
    case 2:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])
    case 3:
      return Buffer.from(body.toString(), 'utf16le')
    default:
      return Buffer.concat([body.subarray(0, at), Buffer.from([0xff, 0x00, 0x80]), body.subarray(at)])
  }
}

const methods = ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'QUERY', 'post', 'P\u0000ST']
const targets = [
  '/',
  '/checkout?session=cs_evil',
  '//evil.example/',
  'http://evil.example/',
  '*',
  '/..%2f..',
  '/\u00e9',
  'x',
  '/ a',
  '/#',
]
const origins = ['https://shop.example', 'null', 'http://127.0.0.1', 'https://evil.example', 'x', '']
const types = [
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/jsonx',
  '',
]
const keys = ['', 'a b', 'x'.repeat(256), 'x'.repeat(9000), '\u00e9', 'a\u0001b', '__proto__', '{}']
const extra = [
  'Transfer-Encoding: chunked', 'Transfer-Encoding: gzip, chunked', 'Content-Length: 5', 'Content-Length: -1', 'Expect: 100-continue',
  'Expect: x', 'Upgrade: websocket', 'Content-Encoding: gzip', 'Host: evil.example', 'X-Forwarded-Host: evil.example', 'Cookie: a=b',
  'Authorization: Bearer evil', 'Stripe-Account: acct_evil', 'Connection: upgrade', 'Range: bytes=0-', 'Forwarded: host=evil', ' folded: x',
  'X: \u0000', 'NoColon', `X-Big: ${'y'.repeat(20_000)}`, 'Sec-Fetch-Site: none',
] // prettier-ignore

function fuzzHead(random: Random, body: Buffer, type: string): Omit<FuzzCase, 'ends'> {
  const odd = (usual: string, others: readonly string[]) => (random.chance(0.04) ? random.pick(others) : usual)
  const chunked = random.chance(0.1)
  const lines = [
    `${odd('POST', methods)} ${odd('/checkout', targets)} HTTP/${odd('1.1', ['1.0', '2.0', '1', '0.9'])}`,
    `Host: ${odd('127.0.0.1', ['', 'evil.example', 'a b', '[::1', 'x'.repeat(300), 'a.example/admin?x=', 'u@a.example', '127.1'])}`,
    `Content-Type: ${odd(type, types)}`,
    `Sec-Fetch-Site: ${odd('same-origin', ['cross-site', 'none', 'same-site', 'x'])}`,
    `Idempotency-Key: ${odd(`k${random.below(1e9)}`, keys)}`,
    `Cookie: session=${odd('cs_test_1', ['..', '', '../x', 'a/b', '%2e%2e', 'cs_1?x=1', 'x'.repeat(300), 'cs_1%0d%0a'])}`,
  ]
  if (random.chance(0.1)) lines.push(`Origin: ${random.pick(origins)}`)
  if (random.chance(0.06)) lines.splice(1 + random.below(lines.length), 0, random.pick(extra))
  lines.push(
    chunked
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${body.length + (random.chance(0.02) ? random.below(20) - 10 : 0)}`,
  )
  return { head: `${lines.join('\r\n')}\r\n\r\n`, body: chunked ? inChunks(random, body) : body }
}

function inChunks(random: Random, body: Buffer): Buffer {
  const size = odd(random) ?? body.length.toString(16)
  return Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from(random.chance(0.05) ? '\r\n' : '\r\n0\r\n\r\n')])
}

const odd = (random: Random) =>
  random.chance(0.05) ? random.pick(['-1', 'zz', 'ffffffffffffffff', '1;ext=x', '']) : undefined
