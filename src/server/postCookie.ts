import type { PostSecret } from './formsOptions.js'
import type { ReadHeader } from './readHeader.js'

/** How long posted values can be displayed again, in seconds. */
export const postSeconds = 300

// Proxies allow 8 kB for all cookies together, and browsers 4 kB for one.
const chunkSize = 3_000
const mostChunks = 2

const suffixes = ['', '-2']
const context = new TextEncoder().encode('tillkit post')

/** Makes the cookies that hold `value` for some minutes. `isTooLong`: the value is too long and there is no `store`. */
export async function writePost(
  value: unknown,
  { secret = '', store }: PostSecret,
  { url, readHeader }: { url: string; readHeader: ReadHeader },
): Promise<{ cookies: string[]; isTooLong: boolean }> {
  let text = await seal(secret, { until: Date.now() + postSeconds * 1000, value })
  const isTooLong = text.length > chunkSize * mostChunks
  if (isTooLong && !store) return { cookies: clearPost({ url, readHeader }), isTooLong }
  if (isTooLong) {
    const id = crypto.randomUUID()
    await store?.set(id, text, postSeconds)
    text = await seal(secret, { until: Date.now() + postSeconds * 1000, id })
  }
  const chunks = text.match(new RegExp(`.{1,${chunkSize}}`, 'g')) ?? []
  const cookies = chunks.map((chunk, at) => cookie(url, at, `${at ? '' : `${chunks.length}.`}${chunk}`, postSeconds))
  return { cookies, isTooLong: false }
}

/** Returns cookies that delete those that the browser sent. */
export function clearPost({ url, readHeader }: { url: string; readHeader: ReadHeader }): string[] {
  const sent = readCookies(readHeader)
  return suffixes.flatMap((_, at) => (sent.has(nameOf(url, at)) ? [cookie(url, at, '', 0)] : []))
}

/**
 * Reads the value of `writePost` from the cookies of a request; undefined if there is none, or it is expired or not
 * authentic.
 */
export async function openPost(readHeader: ReadHeader, { secret = '', store }: PostSecret): Promise<unknown> {
  const sent = readCookies(readHeader)
  for (const prefix of ['__Host-', '']) {
    const [count, first] = sent.get(`${prefix}tillkit-post`)?.split('.') ?? []
    if (first === undefined) continue
    const rest = Number(count) > 1 ? (sent.get(`${prefix}tillkit-post-2`) ?? '') : ''
    const opened = await open(secret, first + rest)
    if (opened?.id === undefined) return opened?.value
    const text = await store?.get(opened.id)
    return text ? (await open(secret, text))?.value : undefined
  }
  return undefined
}

// Some browsers reject a `Secure` cookie from localhost.
const isLocal = (url: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//.test(url)

// With the prefix, other hosts of the domain cannot set it.
const nameOf = (url: string, at: number) => `${isLocal(url) ? '' : '__Host-'}tillkit-post${suffixes[at]}`

const cookie = (url: string, at: number, value: string, seconds: number) =>
  `${nameOf(url, at)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isLocal(url) ? '' : '; Secure'}`

function readCookies(readHeader: ReadHeader): Map<string, string> {
  const pairs = (readHeader('cookie') ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  return new Map(pairs)
}

interface Sealed {
  /** Milliseconds. */
  until: number
  value?: unknown
  /** The ID of the value in `store`. */
  id?: string
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: context }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function seal(secret: string, sealed: Sealed): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: context }
  const bytes = new TextEncoder().encode(JSON.stringify(sealed))
  const hidden = new Uint8Array(await crypto.subtle.encrypt(how, await keyOf(secret), bytes))
  const binary = Array.from([...iv, ...hidden], (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function open(secret: string, text: string): Promise<Sealed | undefined> {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    const how = { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: context }
    const plain = await crypto.subtle.decrypt(how, await keyOf(secret), bytes.subarray(12))
    const sealed = JSON.parse(new TextDecoder().decode(plain)) as Sealed
    return sealed.until > Date.now() ? sealed : undefined
  } catch {
    // Incomplete, forged, or from another secret.
    return undefined
  }
}
