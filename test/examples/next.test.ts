import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { emptyValues } from '../../src/sections/emptyValues.js'
import { launchOptions } from '../chromium.js'
import { openPage } from '../e2e/openPage.js'
import { installInCache } from '../installInCache.js'
import { type Listening, listen } from '../server/listen.js'
import { installExample } from './installExample.js'
import {
  buy,
  buyWithLateScripts,
  buyWithoutScripts,
  submitAround,
  submitMoments,
  typeBeforeHydration,
} from './shopper.js'
import { type Running, startExample } from './startExample.js'

const root = join(import.meta.dirname, '../..')
const secretKey = 'sk_test_only_on_the_server'
const requests: { url: string | undefined; authorization: string | undefined; body: string }[] = []

let provider: Listening
let shop: Running
let folder: string
let browser: Browser

beforeAll(async () => {
  provider = await listen((req, res) => {
    let body = ''
    req.on('data', (chunk) => (body += String(chunk)))
    req.on('end', () => {
      requests.push({ url: req.url, authorization: req.headers.authorization, body })
      res.setHeader('content-type', 'application/json').end('{"id":"cs_test_1","object":"checkout.session"}')
    })
  })
  // Not in package.json, because one test would add 330 MB to every install. Next builds only below the folder of the
  // lock file.
  const next = installInCache('next', { next: '16.4.6' })
  const example = installExample('next', { within: next, from: [next, root] })
  folder = example.folder
  // A route of the test, for what the example does not use.
  cpSync(join(import.meta.dirname, 'next/probeRoute.js'), join(folder, 'app/api/probe/route.js'))
  shop = await startExample(example, { PROBE_SECRET_KEY: secretKey, PROBE_URL: provider.url })
  browser = await chromium.launch(launchOptions)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
  await provider?.close()
})

const update = {
  shippingAddress: {
    ...emptyValues().shippingAddress,
    fullName: 'Ann Lee',
    line1: '1 Main St',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    country: 'US',
  },
  shippingOptions: { selected: '' },
}

const save = (cookie: string) =>
  fetch(`${shop.url}/api/probe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a1', origin: shop.url, cookie },
    body: JSON.stringify(update),
  })

describe('the example with Next', () => {
  it('renders the form of a server component, with labels and default values, before any script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(shop.url)
    await page.getByRole('group', { name: 'Shipping address' }).waitFor()
    const name = page.getByLabel('Full name')
    expect([await name.getAttribute('name'), await name.inputValue()]).toEqual(['shippingAddress.fullName', 'Ann Lee'])
    const country = page.getByLabel('Country or region')
    expect(await country.evaluate(({ localName }) => localName)).toBe('select')
    expect(await country.inputValue()).toBe('US')
    await page.getByRole('button', { name: 'Save' }).waitFor()
    expect(await page.locator('form').getAttribute('method')).toBe('post')
    await page.close()
  })

  it('has a policy that allows only the scripts of this answer, and no inline style', async () => {
    const answers = await Promise.all([fetch(shop.url), fetch(shop.url)])
    const [one, two] = answers.map(({ headers }) => headers.get('content-security-policy') ?? '')
    expect(one).toMatch(/script-src 'nonce-[\w-]+' 'strict-dynamic';/)
    expect(one).not.toMatch(/unsafe/)
    expect(one).not.toBe(two)
    expect(await answers[0]?.text()).not.toMatch(/<style|\sstyle="/)
  })

  it('keeps what was typed before hydration, and saves', async () => {
    const { page, complaints } = await openPage(browser, 'about:blank')
    await typeBeforeHydration(page, shop.url)
    await buy(page)
    expect(complaints).toEqual([])
  })

  it('sells without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await buyWithoutScripts(await context.newPage(), shop.url)
    await context.close()
  })

  it('keeps a form that is submitted before hydration', async () => {
    const { page, complaints } = await openPage(browser, 'about:blank')
    await buyWithLateScripts(page, shop.url)
    expect(complaints).toEqual([])
  })

  it.each(submitMoments)('saves what is submitted %s, with code that is 5 s late', async (moment) => {
    const { page } = await openPage(browser, 'about:blank')
    await submitAround(page, shop.url, moment)
    await page.context().close()
  })

  it('saves through the relay in a route handler, with the secret key', async () => {
    const answer = await save('session=cs_test_1')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'saved', session: { shippingOptions: [{ id: 'post' }] } })
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ url: '/v1/checkout/sessions/cs_test_1', authorization: `Bearer ${secretKey}` })
    expect(requests[0]?.body).toContain('collected_information[shipping_details][name]=Ann%20Lee')
  })

  it('answers 401 to a visitor without a session', async () => {
    expect((await save('')).status).toBe(401)
  })

  it('validates a contact with the schema in a route handler', async () => {
    const check = async (email: string) => (await fetch(`${shop.url}/api/probe?email=${email}`)).json()
    expect(await check('ann@example.com')).toMatchObject({ success: true, data: { email: 'ann@example.com' } })
    expect(await check('ann')).toMatchObject({ success: false })
  })

  it('sends no server code to browsers', () => {
    const built = join(folder, '.next/static')
    const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(built, file), 'utf8'))
    expect(scripts.some((script) => script.includes('Checkout.Root'))).toBe(true)
    for (const script of scripts) expect(script).not.toMatch(/stripeUpstream|createRelay:|sk_test_/)
  })
})
