import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { sectionIds } from '../../src/sections/keys.js'
import { readPost } from '../../src/server/index.js'
import { toFormUpdate } from '../../src/server/toFormUpdate.js'
import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { growth, linear } from '../growth.js'
import { post as postJson, startRelay, updates } from './serve.js'
import { cookiesOf, fieldsOf, nextRequest, secret, startForms } from './startForms.js'

type Fields = [name: string, value: string][]

const { contact } = exampleValues('US')
const valid = fieldsOf({ contact })

const toParts = (fields: Fields): FormData => {
  const parts = new FormData()
  for (const [name, value] of fields) parts.append(name, value)
  return parts
}
const encodings: [string, (fields: Fields) => BodyInit][] = [
  ['application/x-www-form-urlencoded', (fields) => new URLSearchParams(fields)],
  ['multipart/form-data', toParts],
]

// Node refuses a shorter boundary, and every browser sends a longer one.
const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
/** A multipart body, written by hand. */
const written = (parts: string[], end = `--${boundary}--\r\n`) =>
  parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('') + end
const part = (name: string, value: string, more = '') =>
  `Content-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}`
const ofBoundary = { 'content-type': `multipart/form-data; boundary=${boundary}` }

describe.each(encodings)('a hostile form: %s', (_type, encode) => {
  it.each([
    '__proto__',
    '__proto__[email]',
    '__proto__.email',
    'constructor.prototype.email',
    'contact.__proto__',
    'contact[email]',
    'contact.email[]',
    'contact.email.x',
    'a[b]',
    'asked:__proto__',
    'fixed:__proto__.email',
    'saved:__proto__',
    'custom.__proto__',
    'lineItems.__proto__',
    ' contact.email',
    'CONTACT.EMAIL',
    'contact.email\u0000',
  ])('ignores a field with the name %j', async (name) => {
    const { saves, send } = await startForms({}, { lineItems: () => [] })
    expect((await send(encode([...valid, [name, 'evil@example.com']]))).status).toBe(303)
    expect(saves).toEqual([{ contact }])
    expect(({} as { email?: string }).email).toBeUndefined()
  })

  it('uses the first of several values with one name', async () => {
    const { saves, send } = await startForms()
    const more: Fields = Array.from({ length: 100 }, () => ['contact.email', 'evil@example.com'])
    expect((await send(encode([...valid, ...more]))).status).toBe(303)
    expect(saves).toEqual([{ contact }])
  })

  it.each(['a', 'lineItems.a', 'asked:contact.', 'custom.a', 'saved:a'])(
    'accepts many fields whose names start with %s',
    async (name) => {
      const { log, send } = await startForms({}, { lineItems: () => [] })
      const fields = Array.from({ length: 180 }, (_, at): [string, string] => [`${name}${at}`, ''])
      expect((await send(encode([...valid, ...fields]))).status).toBe(303)
      expect(log).toHaveLength(1)
    },
  )

  it('is refused above 32 kB, before resolveSession is called', async () => {
    const asked: string[] = []
    const { saves, send } = await startForms({}, { resolveSession: () => (asked.push('session'), 'session') })
    const answer = await send(encode([...valid, ['note', 'x'.repeat(33_000)]]))
    expect([answer.status, saves, asked, cookiesOf(answer)]).toEqual([413, [], [], []])
  })

  it.each([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'null' },
    { 'sec-fetch-site': '', origin: 'https://shop.example.evil.example' },
    { 'sec-fetch-site': '' },
  ])('is refused from another origin or an unknown one: %j', async (headers) => {
    const { saves, send } = await startForms({}, { origins: ['https://shop.example'] })
    const answer = await send(encode(valid), headers)
    expect([answer.status, saves, cookiesOf(answer), answer.headers.get('location')]).toEqual([403, [], [], null])
  })

  it('is accepted from the same origin, even if a referrer policy makes its Origin null', async () => {
    const { saves, send } = await startForms()
    expect((await send(encode(valid), { 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(303)
    expect(saves).toHaveLength(1)
  })
})

it('a hostile form is read in linear time', async () => {
  const read = (size: number) => {
    const names = ['a', 'lineItems.a', 'asked:lineItems.a', 'custom.a'].map((name) => `${name}${size}`)
    const fields = Array.from({ length: size }, (_, at) => names.map((name) => [`${name}${at}`, ['']] as const)).flat()
    return toFormUpdate(new Map(fields), { taken: sectionIds })
  }
  expect(await growth(read, 500)).toBeLessThan(linear)
})

describe('a hostile multipart form', () => {
  it('is accepted with the announced boundary', async () => {
    const { saves, send } = await startForms()
    expect((await send(written(valid.map(([name, value]) => part(name, value))), ofBoundary)).status).toBe(303)
    expect(saves).toEqual([{ contact }])
  })

  it.each([
    ['another boundary', written([part('contact.email', 'a')]).replaceAll(boundary, boundary.toLowerCase())],
    ['no end', written([part('contact.email', 'a')], '')],
    ['no header', written(['contact.email=a'])],
    ['no name', written(['Content-Disposition: form-data\r\n\r\na'])],
    ['nothing', ''],
    ['binary', '\u0000\u0001\u0002'],
  ])('is refused with %s', async (_name, body) => {
    const { saves, send } = await startForms()
    expect((await send(body, ofBoundary)).status).toBe(400)
    expect(saves).toEqual([])
  })

  it('ignores files, also in the place of a field', async () => {
    const { saves, send } = await startForms()
    const parts = toParts(valid)
    parts.append('contact.company', new Blob(['evil']), 'evil.txt')
    parts.append('photo', new Blob([new Uint8Array(1000)]), '../../etc/passwd')
    expect((await send(parts)).status).toBe(303)
    expect(saves).toEqual([{ contact }])
  })
})

describe('secrets and personal data of a posted form', () => {
  const key = 'sk_live_CANARY1'
  const announced: string[] = []
  beforeEach(() => {
    announced.length = 0
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation(
        (...words: unknown[]) => void announced.push(words.map(String).join(' ')),
      )
    }
  })
  afterEach(() => vi.restoreAllMocks())

  const ids = Object.keys(sandboxes) as SandboxId[]
  describe.each(encodings)('%s', (_type, encode) => {
    it.each(ids)('never appear in plain text in a log, URL, header or cookie: %s', async (id) => {
      const forms = { redirect: () => '/', secret }
      const fields = fieldsOf(updates[id])
      const typed = fields.map(([name, value]): [string, string] => [
        name,
        /country|shipTo|selected/.test(name) ? value : `kanarie ${value}`,
      ])
      for (const answered of [200, 400, 401, 409, 429, 500]) {
        const { url, sandbox, log } = await startRelay(id, { forms })
        if (answered !== 200)
          sandbox.answerNext(() => Response.json({ error: { message: key, param: 'kanarie' } }, { status: answered }))
        for (const given of [fields, typed]) {
          const headers = { 'sec-fetch-site': 'same-origin', referer: `${url}/?kanarie`, cookie: `session=${key}` }
          const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body: encode(given) })
          expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, '/', ''])
          const heads = JSON.stringify([...answer.headers])
          expect(heads).not.toMatch(/kanarie|CANARY/)
          for (const [, value] of fields) if (value.length > 4) expect(heads + JSON.stringify(log)).not.toContain(value)
          // The server reads what was typed, and nothing from the provider or the key.
          const post = await readPost(nextRequest(answer), { secret })
          expect(post?.status).toBeDefined()
          expect(JSON.stringify(post)).not.toContain(key)
        }
        expect(JSON.stringify(log) + announced.join('')).not.toMatch(/kanarie|CANARY/)
      }
    })
  })

  it('are deleted from the browser once JavaScript has saved', async () => {
    const { url, send } = await startForms()
    const posted = await send(new URLSearchParams(fieldsOf({ contact: { ...contact, email: 'kanarie' } })))
    const cookie = nextRequest(posted).headers.get('cookie') ?? ''
    const saved = await postJson(url, { contact }, { cookie })
    expect(cookiesOf(saved)[0]).toMatch(/^tillkit-post=; .*Max-Age=0/)
  })
})
