import { type Browser, type BrowserContext, chromium } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { type Listening, listen } from '../server/listen.js'
import { type Shop, startShop } from './startShop.js'

let browser: Browser
let context: BrowserContext
let shop: Shop
let evil: Listening

beforeAll(async () => {
  browser = await chromium.launch(launchOptions)
})
afterAll(() => browser.close())
beforeEach(async () => {
  ;[context, shop, evil] = await Promise.all([
    browser.newContext(),
    startShop(),
    listen((_req, res) => res.setHeader('content-type', 'text/html').end('<!doctype html><title>Evil</title>')),
  ])
  // The shopper has a session: the browser sends its cookie wherever it may.
  await (await context.newPage()).goto(shop.url)
})
afterEach(async () => {
  await context.close()
  await Promise.all([shop.close(), evil.close()])
})

const { contact, billingAddress } = exampleValues('US')
const body = JSON.stringify({ contact, billingAddress })

// Another port is another origin of the same site, so that even SameSite cookies are sent; another host is another
// site.
const attackers: [string, (url: string) => string][] = [
  ['origin', (url) => url],
  ['site', (url) => url.replace('127.0.0.1', 'localhost')],
]
const requests: [string, RequestInit][] = [
  ['a plain fetch', { headers: { 'content-type': 'application/json', 'idempotency-key': 'k' } }],
  ['a fetch without a preflight', { mode: 'no-cors', headers: { 'content-type': 'text/plain' } }],
  ['a fetch that keeps on', { mode: 'no-cors', keepalive: true, headers: { 'content-type': 'text/plain' } }],
]

describe.each(attackers)('a page of another %s', (_name, place) => {
  it.each(requests)('cannot save with %s', async (_how, init) => {
    const page = await context.newPage()
    await page.goto(place(evil.url))
    // After a failed preflight the request itself has no response.
    const answer = init.mode && page.waitForResponse(`${shop.url}/relay`)
    const seen = await page.evaluate(
      ([url, options]) => fetch(url, options).then(({ status, type }) => `${type} ${status}`, String),
      [`${shop.url}/relay`, { method: 'POST', credentials: 'include', body, ...init }] as const,
    )
    // It cannot even read the refusal.
    expect(seen).toBe(init.mode === 'no-cors' ? 'opaque 0' : 'TypeError: Failed to fetch')
    if (answer) expect((await answer).status()).toBe(403)
    expect([shop.saves, shop.sandbox.requests]).toEqual([[], []])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot save with a form that posts %s',
    async (enctype) => {
      const page = await context.newPage()
      await page.goto(place(evil.url))
      const answer = page.waitForResponse(`${shop.url}/relay`)
      await page.evaluate(
        ([action, type, json]) => {
          const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: type })
          // The equals sign of text/plain is inside a value, so that the body is JSON.
          const [name, value] = [`${json.slice(0, -2)},"x":"`, '"}}']
          form.append(Object.assign(document.createElement('input'), { name, value }))
          document.body.append(form)
          form.submit()
        },
        [`${shop.url}/relay`, enctype, body] as const,
      )
      const response = await answer
      expect(response.status()).toBe(403)
      expect((await response.request().allHeaders()).origin).toBe(place(evil.url))
      expect([shop.saves, shop.sandbox.requests]).toEqual([[], []])
    },
  )
})

describe.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
  'a form with the fields of the kit: %s',
  (type) => {
    /** `head`: markup of the page. `sandbox`: the form is in a frame that may only submit it. */
    const post = async (place: string, { head = '', sandbox = false } = {}) => {
      const page = await context.newPage()
      await page.goto(place)
      const answer = page.waitForResponse(`${shop.url}/relay`)
      await page.evaluate(
        ([action, enctype, fields, meta, isSandbox]) => {
          document.head.insertAdjacentHTML('beforeend', meta)
          const form = Object.assign(document.createElement('form'), { method: 'post', action })
          form.setAttribute('enctype', enctype)
          for (const [name, value] of fields) {
            const input = document.createElement('input')
            input.setAttribute('name', name)
            input.setAttribute('value', value)
            form.append(input)
          }
          if (!isSandbox) {
            document.body.append(form)
            form.submit()
            return
          }
          const frame = document.createElement('iframe')
          frame.setAttribute('sandbox', 'allow-scripts allow-forms')
          frame.srcdoc = form.outerHTML
          document.body.append(frame)
        },
        [
          `${shop.url}/relay`,
          type,
          Object.entries(contact).map(([key, value]) => [`contact.${key}`, value] as const),
          head,
          sandbox,
        ] as const,
      )
      // Playwright waits for the frame: it may miss a request that the frame sends while it starts.
      if (sandbox)
        await page
          .frameLocator('iframe')
          .locator('form')
          .evaluate((form: HTMLFormElement) => form.submit())
      return answer
    }
    const withoutReferrer = { head: '<meta name="referrer" content="no-referrer">' }

    it.each(attackers)('cannot be saved from a page of another %s', async (_name, place) => {
      const response = await post(place(evil.url))
      expect([response.status(), await response.headerValue('set-cookie')]).toEqual([403, null])
      expect([shop.saves, shop.sandbox.requests]).toEqual([[], []])
    })

    it.each(attackers)('cannot be saved from a page of another %s that hides its origin', async (_name, place) => {
      for (const hidden of [withoutReferrer, { sandbox: true }]) {
        const response = await post(place(evil.url), hidden)
        expect((await response.request().allHeaders()).origin).toBe('null')
        expect([response.status(), await response.headerValue('set-cookie')]).toEqual([403, null])
      }
      expect([shop.saves, shop.sandbox.requests]).toEqual([[], []])
    })

    it('cannot be saved from a sandboxed frame in a page of the shop', async () => {
      expect((await post(`${shop.url}/terms`, { sandbox: true })).status()).toBe(403)
      expect([shop.saves, shop.sandbox.requests]).toEqual([[], []])
    })

    it.each([
      ['a page of the shop itself', {}],
      ['a page of the shop that sends no referrer', withoutReferrer],
    ])('can be saved from %s', async (_name, options) => {
      expect((await post(`${shop.url}/terms`, options)).status()).toBe(303)
      expect(shop.saves).toMatchObject([{ contact: { email: contact.email } }])
    })
  },
)

it('a page of the shop can save', async () => {
  const page = await context.newPage()
  await page.goto(`${shop.url}/terms`)
  const status = await page.evaluate(async (json) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' }
    return (await fetch('/relay', { method: 'POST', headers, body: json })).status
  }, body)
  expect(status).toBe(200)
  expect(shop.sandbox.requests).toHaveLength(1)
})
