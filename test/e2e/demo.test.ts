import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CheckoutValues } from '../../src/index.js'
import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { fillPage } from './fillPage.js'
import { openPage } from './openPage.js'
import { type Demo, startDemo } from './startDemo.js'

let demo: Demo
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), chromium.launch(launchOptions)])
  context = await browser.newContext()
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

/** A page of a new visitor, whose browser has cached the scripts of the page before. */
async function visit(url: string) {
  await Promise.all(context.pages().map((page) => page.close()))
  await context.clearCookies()
  return openPage(context, url)
}

const at = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
const wire = (page: Page) => page.getByRole('complementary', { name: 'The wire' })
const summary = (page: Page) => page.getByRole('group', { name: 'There is a problem' })
const order = (page: Page) => page.getByRole('region', { name: 'Your order' })
const terms = (page: Page) => page.getByRole('checkbox', { name: /terms/ })
const get = async (path: string) => (await fetch(demo.url + path)).json()

interface Recorded {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  answer: { status: number }
}
const barriers = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations
const lastExchange = async (id: string) => (await get(`/wire/${id}`))[0] as Recorded
const exchangeCount = async (id: string) => ((await get(`/wire/${id}`)) as unknown[]).length

function shipTo(values: CheckoutValues, changes: Partial<CheckoutValues['shippingAddress']>): CheckoutValues {
  return { ...values, shippingAddress: { ...values.shippingAddress, ...changes } }
}

describe('npm start', () => {
  it('prints one URL and nothing else', () => {
    expect(demo.output()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/)
  })

  it('serves the fields in its HTML, with a strict policy and a cookie that scripts cannot read', async () => {
    const answer = await fetch(demo.url)
    expect(await answer.text()).toMatch(/<form[^>]* method="post"[^]*name="contact\.email"/)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(answer.headers.get('set-cookie')).toMatch(/^visitor=\w{24}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('uses the given port, and reports when it is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const refused = await startDemo({}, ['--port', String(port)])
    expect(refused.output()).toBe(`Port ${port} is taken. Choose another: npm start -- --port N\n`)
    expect(await refused.stop()).toBe(1)
    await new Promise((resolve) => other.close(resolve))

    const started = await startDemo({}, ['--port', String(port)])
    expect(started.url).toBe(`http://127.0.0.1:${port}`)
    expect(await started.stop()).toBe(0)
  })

  it('reports which variables of an account are missing', async () => {
    const refused = await startDemo({ STRIPE_SECRET_KEY: 'sk_test_1' })
    expect(refused.output()).toMatch(/^Set STRIPE_SESSION too/)
    expect(await refused.stop()).toBe(1)
  })
})

describe('the demo with FastSpring', () => {
  it('saves contact, both addresses and tax ID, and shows what FastSpring received', async () => {
    const { page, complaints } = await visit(`${demo.url}/fastspring`)
    await page.getByRole('checkbox', { name: 'Same as billing address' }).uncheck()
    const shipping = {
      firstName: 'Mary',
      line1: '350 Fifth Avenue',
      city: 'New York',
      state: 'NY',
      postalCode: '10118',
    }
    await fillPage(page, shipTo(exampleValues('US'), shipping))
    await save(page).click()
    await page.getByText('All saved.').waitFor()

    const expected = {
      billToContact: {
        email: 'buyer.us@example.com',
        firstName: 'Ada',
        lastName: 'Byron',
        phoneNumber: '+12025550123',
      },
      billToAddress: {
        addressLine1: '1600 Pennsylvania Avenue NW',
        city: 'Washington',
        region: 'DC',
        postalCode: '20500',
      },
      shipToContact: { firstName: 'Mary', lastName: 'Byron' },
      shipToAddress: { addressLine1: '350 Fifth Avenue', city: 'New York', region: 'NY', postalCode: '10118' },
      shipToType: 'SHIP_TO',
      taxId: '91-1144442',
    }
    expect(await get('/sandbox/fastspring')).toMatchObject(expected)

    const { method, url, headers, body, answer } = await lastExchange('fastspring')
    expect([method, answer.status, headers.authorization]).toEqual(['PUT', 200, 'Basic …'])
    expect(url).toMatch(/\/v2\/checkouts\/fold-lamps\/main\/sessions\/\w+\/customer$/)
    expect(JSON.parse(body)).toMatchObject(expected)
    await wire(page).getByRole('checkbox', { name: 'Exact bytes' }).check()
    const shown = await wire(page).innerText()
    for (const part of ['PUT', url, 'authorization: Basic …', body, '200']) expect(shown).toContain(part)
    expect(complaints).toEqual([])
  })

  it('sends the billing address as shipping address when they are the same', async () => {
    const { page } = await visit(`${demo.url}/fastspring`)
    await fillPage(page, exampleValues('US'))
    await save(page).click()
    await page.getByText('All saved.').waitFor()
    expect(await get('/sandbox/fastspring')).toMatchObject({
      shipToType: 'SAME_AS_BILL_TO',
      shipToAddress: { addressLine1: '1600 Pennsylvania Avenue NW' },
    })
  })

  it('shows a rejection at its field and in the summary, moves the focus once and keeps what was typed', async () => {
    const { page } = await visit(`${demo.url}/fastspring`)
    await fillPage(page, exampleValues('US'))
    await at(page, 'billingAddress.line1').fill('test reject postalCode')
    await page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) => {
        document.body.append(`[focus ${target instanceof HTMLElement ? target.dataset.till : ''}]`)
      })
    })
    await page.keyboard.press('Enter')

    const link = summary(page).getByRole('link')
    await link.waitFor()
    const postalCode = at(page, 'billingAddress.postalCode')
    expect(await postalCode.getAttribute('aria-invalid')).toBe('true')
    const reported = page.locator(`[id="${await postalCode.getAttribute('aria-describedby')}"]`)
    expect(await reported.innerText()).toBe(await link.innerText())
    expect(await reported.innerText()).toBe("ZIP code isn't valid. Check it and try again.")
    expect((await page.locator('body').innerText()).match(/\[focus \w*\]/g)).toEqual(['[focus errors]'])
    expect(await postalCode.inputValue()).toBe('20500')
    expect(await at(page, 'contact.email').inputValue()).toBe('buyer.us@example.com')
    expect(await at(page, 'taxId.value').inputValue()).toBe('91-1144442')
    expect(await wire(page).innerText()).toContain('"field": "customer.billToAddress.postalCode"')
    expect(await barriers(page)).toEqual([])

    await link.click()
    expect(await postalCode.evaluate((input) => input === document.activeElement)).toBe(true)
    await at(page, 'billingAddress.line1').fill('1600 Pennsylvania Avenue NW')
    await postalCode.fill('20501')
    await save(page).click()
    await page.getByText('All saved.').waitFor()
    expect(await summary(page).count()).toBe(0)
  })
})

describe('the demo with Stripe', () => {
  it('shows the shipping options when the address is complete, and saves the selected one with the address', async () => {
    const { page, complaints } = await visit(`${demo.url}/stripe?currency=jpy`)
    const options = page.getByRole('group', { name: 'Shipping options' }).getByRole('radio')
    expect(await options.count()).toBe(0)
    await fillPage(page, exampleValues('JP'))
    await save(page).focus()
    await page.getByRole('radio', { name: /^Parcel ¥800 2 to 3 business days$/ }).waitFor()
    expect(await options.count()).toBe(2)

    await save(page).click()
    const text = 'Select a shipping option.'
    await summary(page).getByRole('link', { name: text }).waitFor()
    expect(await page.getByRole('group', { name: 'Shipping options' }).innerText()).toContain(text)
    await page.getByRole('radio', { name: /^Next morning ¥1,500/ }).check()
    await terms(page).check()
    await save(page).click()
    await page.getByText('All saved.').waitFor()
    expect(await options.count()).toBe(2)
    expect(await order(page).innerText()).toMatch(/Shipping\s+¥1,500\s+Total\s+¥25,600/)
    const { collected_information, shipping_options, metadata } = await get('/sandbox/stripe')
    expect(collected_information.shipping_details).toMatchObject({
      name: '山田 花子',
      address: { line1: '丸の内1-9-1', postal_code: '100-0005', country: 'JP' },
    })
    expect(shipping_options).toEqual([
      {
        shipping_rate_data: {
          display_name: 'Next morning',
          type: 'fixed_amount',
          fixed_amount: { amount: 1500, currency: 'jpy' },
          delivery_estimate: { maximum: { unit: 'hour', value: 24 } },
        },
      },
    ])
    expect(metadata).toEqual({ terms: 'true' })

    const { method, url, headers, body } = await lastExchange('stripe')
    expect([method, headers.authorization]).toEqual(['POST', 'Bearer …'])
    expect(url).toMatch(/\/v1\/checkout\/sessions\/cs_test_\w+$/)
    expect(body).not.toContain('shipping_options[1]')
    await wire(page).getByRole('checkbox', { name: 'Exact bytes' }).check()
    expect(await wire(page).innerText()).toContain(body)
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('saves quantities by item id, and updates the totals', async () => {
    const { page, complaints } = await visit(demo.url)
    await page.getByRole('link', { name: 'Stripe' }).click()
    await page.waitForLoadState('networkidle')
    expect(await order(page).innerText()).toMatch(/Total\s+\$162\.00/)
    const sent = page.waitForRequest((request) => request.url().endsWith('/relay/stripe'))
    await page.getByRole('button', { name: 'One more Fold table lamp' }).click()
    const { lineItems } = (await sent).postDataJSON() as { lineItems: Record<string, string> }
    expect(Object.values(lineItems)).toEqual(['2'])
    await expect.poll(() => order(page).innerText()).toMatch(/\$296\.00[^]*Total\s+\$310\.00/)
    await page.getByRole('button', { name: 'Remove Gift wrapping' }).click()
    await expect.poll(() => order(page).innerText()).toMatch(/Total\s+\$305\.00/)
    expect((await lastExchange('stripe')).body).toMatch(/^line_items\[0\]\[id\]=\w+&line_items\[1\]\[id\]=\w+$/)
    // The session keeps its cart.
    await page.reload({ waitUntil: 'networkidle' })
    expect(await order(page).innerText()).toMatch(/\$296\.00[^]*Total\s+\$305\.00/)
    expect(complaints).toEqual([])
  })

  it.each(['', '?language=ar'])(
    'fills in a saved address at 320 px without horizontal scrolling: %s',
    async (query) => {
      const { page, complaints } = await visit('about:blank')
      await page.setViewportSize({ width: 320, height: 700 })
      await page.goto(`${demo.url}/stripe${query}`, { waitUntil: 'networkidle' })
      await page.getByRole('radio', { name: 'Home' }).check()
      await page.getByRole('radio', { name: /Ground/ }).check()
      await at(page, 'custom.deliveryNote').fill('Ring twice')
      await at(page, 'custom.terms').check()
      await page.locator('[type="submit"]').click()
      await page.getByText('All saved.').waitFor()
      const { collected_information, metadata } = await get('/sandbox/stripe')
      expect(collected_information.shipping_details.address).toMatchObject({ city: 'Mountain View', state: 'CA' })
      expect(metadata).toEqual({ deliveryNote: 'Ring twice', terms: 'true' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await barriers(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  it('shows three decimals for a currency that has them', async () => {
    const { page } = await visit(`${demo.url}/stripe?currency=kwd`)
    const kuwait = { country: 'KW', line1: 'Block 3, Street 12', city: 'Kuwait City', state: '', postalCode: '13001' }
    await fillPage(page, shipTo(exampleValues('US'), kuwait))
    await save(page).focus()
    await page.getByRole('radio', { name: /^Courier KWD\s2\.500 5 to 8 business days$/ }).check()
    await expect.poll(() => order(page).innerText()).toMatch(/Total\s+KWD\s52\.250/)
  })

  it('rejects an option that was not offered, without a request to Stripe', async () => {
    const { page } = await visit(`${demo.url}/stripe`)
    const before = await exchangeCount('stripe')
    const { shippingAddress } = exampleValues('US')
    const result: unknown = await page.evaluate(
      async (update) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': 'not-offered' }
        const answer = await fetch('/relay/stripe', { method: 'POST', headers, body: JSON.stringify(update) })
        return answer.json()
      },
      { shippingAddress, shippingOptions: { selected: 'eu-standard' } },
    )
    expect(result).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [{ id: 'us-ground' }, { id: 'us-express' }] },
    })
    expect(await exchangeCount('stripe')).toBe(before)
  })
})

describe('the demo with Checkout Page and Topiic', () => {
  it('stores the customer with whole addresses', async () => {
    const { page, complaints } = await visit(`${demo.url}/checkout-page`)
    await fillPage(page, exampleValues('US'))
    await save(page).click()
    await page.getByText('All saved.').waitFor()
    const address = { line1: '1600 Pennsylvania Avenue NW', city: 'Washington', country: 'US' }
    expect(await get('/sandbox/checkout-page')).toMatchObject({
      name: 'Ada Byron',
      email: 'buyer.us@example.com',
      address,
      shipping: { name: 'Ada Byron', address },
      taxIdType: 'us_ein',
    })
    const { method, headers } = await lastExchange('checkout-page')
    expect([method, headers.authorization]).toEqual(['PATCH', 'Bearer …'])
    expect(complaints).toEqual([])
  })

  it('stores the whole contact, and treats 204 as a success', async () => {
    const { page, complaints } = await visit(`${demo.url}/topiic`)
    await fillPage(page, exampleValues('US'))
    await save(page).click()
    await page.getByText('All saved.').waitFor()
    expect(await get('/sandbox/topiic')).toMatchObject({ firstName: 'Ada', lastName: 'Byron', postCode: '20500' })
    const { method, answer } = await lastExchange('topiic')
    expect([method, answer.status]).toEqual(['POST', 204])
    expect(complaints).toEqual([])
  })
})

describe('the demo in another language', () => {
  it('renders the selected language on the server, and hydrates without an error', async () => {
    const { page, complaints } = await visit(demo.url)
    await page.getByLabel('Language').selectOption('he')
    await page.waitForURL(/\/fastspring\?language=he$/)
    await page.getByRole('button', { name: 'שמירה' }).click()
    await expect.poll(() => page.getByRole('group', { name: 'יש בעיה' }).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Stripe' }).click()
    await page.waitForURL(/\/stripe\?language=he$/)
    expect(await page.getByRole('group', { name: 'כתובת למשלוח' }).isVisible()).toBe(true)
    expect(complaints).toEqual([])
    expect(await barriers(page)).toEqual([])
  })

  it('ignores an unknown language', async () => {
    const answer = await fetch(`${demo.url}/stripe?language=${encodeURIComponent('"><x')}`)
    expect(await answer.text()).toContain('data-language="en"')
  })
})
