import { describe, expect, it } from 'vitest'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay } from '../../src/server/index.js'
import { post, startRelay, updates } from './serve.js'

const listed = 'https://shop.example'
const types = [
  'application/json',
  'text/plain',
  'text/plain;charset=UTF-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/csp-report',
  'application/json; charset=utf-16',
  undefined,
]

describe('the origin check of createRelay', () => {
  // The cases of Go's TestCrossOriginProtection; `own` is the relay's own origin. Only "neither header" differs.
  it.each<[string, Record<string, string | undefined>, boolean]>([
    ['same-origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['none, e.g. typed by the user', { 'sec-fetch-site': 'none' }, true],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }, false],
    ['same-site, e.g. a sibling subdomain', { 'sec-fetch-site': 'same-site' }, false],
    ['an unknown word', { 'sec-fetch-site': 'other' }, false],
    ['cross-site with the own origin', { 'sec-fetch-site': 'cross-site', origin: 'own' }, false],
    ['neither header', {}, false],
    ['no Sec-Fetch-Site, own origin', { origin: 'own' }, true],
    ['no Sec-Fetch-Site, other origin', { origin: 'https://attacker.example' }, false],
    ['no Sec-Fetch-Site, own host in the name of another', { origin: 'https://127.0.0.1.attacker.example' }, false],
    ['no Sec-Fetch-Site, origin null', { origin: 'null' }, false],
    ['no Sec-Fetch-Site, listed origin', { origin: listed }, true],
    ['cross-site, listed origin', { origin: listed, 'sec-fetch-site': 'cross-site' }, true],
    ['same-site, listed origin', { origin: listed, 'sec-fetch-site': 'same-site' }, true],
    ['cross-site, other origin', { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' }, false],
    ['cross-site, listed host on another port', { origin: `${listed}:8443`, 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', async (_name, headers, passes) => {
    const { url, sandbox } = await startRelay('stripe', { origins: [listed] })
    const given = { 'sec-fetch-site': undefined, ...headers, ...(headers.origin === 'own' && { origin: url }) }
    expect((await post(url, updates.stripe, given)).status).toBe(passes ? 200 : 403)
    expect(sandbox.requests).toHaveLength(passes ? 1 : 0)
  })

  it.each(types)('refuses a page of another origin with any body: %s', async (type) => {
    let asked = 0
    const { url, sandbox } = await startRelay('stripe', {
      resolveSession: () => {
        asked += 1
        return 'cs_1'
      },
    })
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'content-type': type, 'sec-fetch-site': site, origin: 'https://attacker.example' }
      const answer = await post(url, new TextEncoder().encode(JSON.stringify(updates.stripe)), headers)
      expect(answer.status).toBe(403)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(asked).toBe(0)
    expect(sandbox.requests).toEqual([])
  })

  it('accepts non-browser clients only with allowNonBrowser', async () => {
    const { post: send } = await startRelay('stripe', { allowNonBrowser: true })
    expect((await send(updates.stripe, { 'sec-fetch-site': undefined })).status).toBe(200)
    const foreign = { 'sec-fetch-site': undefined, origin: 'https://attacker.example' }
    expect((await send(updates.stripe, foreign)).status).toBe(403)
    expect((await send(updates.stripe, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('answers the preflight of a listed origin, and lets its pages read every answer', async () => {
    const { url, post: send } = await startRelay('stripe', { origins: [listed] })
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: listed, 'sec-fetch-site': 'cross-site', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST')
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'content-type, idempotency-key, authorization, x-csrf-token, x-requested-with',
    )
    const headers = { origin: listed, 'sec-fetch-site': 'cross-site' }
    const answers = [await send(updates.stripe, headers), await send('{', headers), preflight]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 204])
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(listed)
      expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
      expect(answer.headers.get('vary')).toBe('Origin')
    }
  })

  it('refuses every other preflight', async () => {
    const { url } = await startRelay('stripe', { origins: [listed] })
    const status = async (headers: Record<string, string>) => (await fetch(url, { method: 'OPTIONS', headers })).status
    expect(await status({ origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status({ origin: url, 'sec-fetch-site': 'same-origin' })).toBe(405)
  })

  it.each([
    '*',
    'shop.example',
    'https://',
    'https://shop.example/',
    'https://shop.example/pay',
    'https://a@b',
    'null',
    '',
    'https://Shop.example',
    'https://shop.example:443',
    'http://shop.example:80',
    'https://shop.example:0443',
    'https://bücher.example',
    'https://*.shop.example',
    'https://shop.example?',
    'https://shop.example#',
    'https://shop.example\\',
    'https://shop%2eexample',
    'https://127.1',
    'https://[0:0:0:0:0:0:0:1]',
    'https://shop.example:99999',
    'ws://shop.example',
    'file://shop.example',
    'data:text/html,x',
    'Capacitor://localhost',
    7,
    null,
    ['https://shop.example'],
  ])('throws for the origin %s, which no browser sends', (origin) => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    expect(() => createRelay({ upstream, resolveSession: () => 'cs_1', origins: [origin as string] })).toThrow(
      TypeError,
    )
    const message = /^createRelay: origins has/
    expect(() => createRelay({ upstream, resolveSession: () => 'cs_1', origins: [origin as string] })).toThrow(message)
  })

  it('throws when origins is not an array', () => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    const make = (origins: unknown) => () =>
      createRelay({ upstream, resolveSession: () => 'cs_1', origins: origins as [] })
    expect(make(listed)).toThrow('createRelay: origins is not an array. Give one, such as ["https://shop.example"].')
    expect(make(new Set([listed]))).toThrow(TypeError)
  })

  it.each([
    'https://shop.example',
    'http://localhost:5173',
    'https://shop.example:8443',
    'https://xn--bcher-kva.example',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'capacitor://localhost',
    'chrome-extension://abcdefgh',
  ])('accepts pages of %s, and lets them read the answer', async (origin) => {
    const { post: send } = await startRelay('stripe', { origins: [origin] })
    const answer = await send(updates.stripe, { origin, 'sec-fetch-site': 'cross-site' })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin])
  })
})
