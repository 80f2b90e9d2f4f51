import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { fillPage } from './fillPage.js'
import { openPage } from './openPage.js'
import { type Demo, startDemo } from './startDemo.js'

const secrets = { stripe: 'sk_live_CANARY1', username: 'CANARY2', password: 'CANARY3' }
const basic = btoa(`${secrets.username}:${secrets.password}`)

let provider: Server
let received: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders }[]
let demo: Demo
let browser: Browser

beforeAll(async () => {
  received = []
  // The worst case: a provider that repeats the credentials.
  provider = createServer((req, res) => {
    const { method, url, headers } = req
    received.push({ method, url, headers })
    const refused = {
      errors: [{ errorCode: 'INVALID_CITY', field: 'billToAddress.city', message: headers.authorization }],
    }
    const [status, body] =
      method === 'PUT'
        ? [400, refused]
        : [200, { id: 'cs_live_1', object: 'checkout.session', echo: headers.authorization }]
    req.resume().on('end', () => {
      const echo = { 'content-type': 'application/json', 'x-echo': headers.authorization }
      res.writeHead(status, echo).end(JSON.stringify(body))
    })
  }).listen(0, '127.0.0.1')
  await once(provider, 'listening')
  const host = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const variables = {
    STRIPE_SECRET_KEY: secrets.stripe,
    STRIPE_SESSION: 'cs_live_1',
    STRIPE_BASE_URL: host,
    FASTSPRING_USERNAME: secrets.username,
    FASTSPRING_PASSWORD: secrets.password,
    FASTSPRING_CHECKOUT: 'store/main',
    FASTSPRING_SESSION: 'session-1',
    FASTSPRING_BASE_URL: host,
  }
  ;[demo, browser] = await Promise.all([startDemo(variables), chromium.launch(launchOptions)])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
  provider.close()
})

describe('the demo with an account in its environment', () => {
  it('sends the key to the provider only', async () => {
    const seen: string[] = []
    for (const id of ['stripe', 'fastspring']) {
      const { page } = await openPage(browser, 'about:blank')
      // Read on the way to the page, because the browser drops bodies that are not read in time.
      await page.route('**', async (route) => {
        const response = await route.fetch()
        seen.push(`${response.url()} ${JSON.stringify(response.headers())} ${await response.text()}`)
        await route.fulfill({ response })
      })
      await page.goto(`${demo.url}/${id}`, { waitUntil: 'networkidle' })
      await fillPage(page, exampleValues('US'))
      const save = page.getByRole('button', { name: 'Save' })
      await save.focus()
      // The options are quoted when the address is complete, and the provider receives nothing before Save.
      if (id === 'stripe') {
        await page.getByRole('radio', { name: /Ground/ }).check()
        await page.getByRole('checkbox', { name: /terms/ }).check()
      }
      await save.click()
      const wire = page.getByRole('complementary', { name: 'The wire' })
      // Quotes are answered by 200 too.
      if (id === 'stripe') await page.getByText('Saved.').first().waitFor()
      else await wire.getByText('400', { exact: true }).waitFor()
      seen.push(await page.content(), await wire.innerText())
    }

    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v1/checkout/sessions/cs_live_1',
      'PUT /v2/checkouts/store/main/sessions/session-1/customer',
    ])
    expect(received.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${secrets.stripe}`, `Basic ${basic}`])
    const all = [...seen, demo.output()]
    expect(all.length).toBeGreaterThan(100) // all modules of the page among them
    expect(all.some((text) => text.includes('Bearer …') && text.includes('/v1/checkout/sessions/cs_live_1'))).toBe(true)
    const leaks = all.filter((text) => [...Object.values(secrets), basic].some((secret) => text.includes(secret)))
    expect(leaks).toEqual([])
  })

  it('shows a rejection at its field, even if FastSpring names it without "customer."', async () => {
    const { page } = await openPage(browser, `${demo.url}/fastspring`)
    await fillPage(page, exampleValues('US'))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('[name="billingAddress.city"][aria-invalid="true"]').waitFor()
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(1)
  })

  it('shows no sandbox', async () => {
    expect((await fetch(`${demo.url}/sandbox/stripe`)).status).toBe(404)
  })
})
