import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { fillPage } from '../e2e/fillPage.js'
import { openPage } from '../e2e/openPage.js'
import { installExample } from './installExample.js'
import { type Running, startExample } from './startExample.js'

let shop: Running
let browser: Browser

beforeAll(async () => {
  shop = await startExample(installExample('own-backend'))
  browser = await chromium.launch(launchOptions)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

const values = exampleValues('US')
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()
const announced = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

/** A page of a new visitor with every field filled in, and the answers to its saves. */
async function open() {
  const { page, complaints } = await openPage(browser, shop.url)
  await fillPage(page, values)
  const answers: { status: number; key: string | undefined; at: number }[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (request.method() !== 'PUT') return
    answers.push({ status: response.status(), key: request.headers()['idempotency-key'], at: Date.now() })
  })
  // Chromium logs an error for each failed status.
  const others = () => complaints.filter((text) => !text.startsWith('Failed to load resource'))
  return { page, answers, others, statuses: () => answers.map(({ status }) => status) }
}

describe('the example with its own backend', () => {
  it('saves, shows the total of the answer, and fills in what is stored', async () => {
    const { page, others, statuses } = await open()
    await save(page)
    await announced(page, /Saved/)
    await page.getByText('Total: $25.00').waitFor()
    await page.reload()
    expect(await field(page, 'contact.email').inputValue()).toBe(values.contact.email)
    expect(await field(page, 'shippingAddress.city').inputValue()).toBe(values.shippingAddress.city)
    expect([statuses(), others()]).toEqual([[200], []])
  })

  it('shows an error of the server at its field, and keeps what was typed', async () => {
    const { page, others, statuses } = await open()
    const email = field(page, 'contact.email')
    await email.fill('ann@example.org')
    await save(page)
    await page.getByText('We cannot write to this address.').first().waitFor()
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    const description = (await email.getAttribute('aria-describedby')) ?? ''
    const texts = await Promise.all(description.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()))
    expect(texts.join()).toContain('We cannot write to this address. Use another one.')
    expect(await field(page, 'shippingAddress.line1').inputValue()).toBe(values.shippingAddress.line1)
    await email.fill('ann@example.com')
    await save(page)
    await announced(page, /Saved/)
    expect([statuses(), others()]).toEqual([[422, 200], []])
  })

  it('waits as long as Retry-After asks, and retries automatically with a new key', async () => {
    const { page, answers, others, statuses } = await open()
    await field(page, 'contact.company').fill('busy')
    await save(page)
    await announced(page, /Saved/)
    expect([statuses(), others()]).toEqual([[503, 200], []])
    const [first, second] = answers
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950)
    expect(second?.key).not.toBe(first?.key)
  })

  it('abandons a server that hangs, and saves the next time', async () => {
    const { page, others, statuses } = await open()
    await field(page, 'contact.company').fill('hang')
    await save(page)
    await announced(page, /took too long/)
    expect(await field(page, 'contact.company').inputValue()).toBe('hang')
    await field(page, 'contact.company').fill('Acme')
    await save(page)
    await announced(page, /Saved/)
    expect([statuses(), others()]).toEqual([[200], []])
  })

  it('warns in the second of two tabs before it overwrites the first', async () => {
    const { page, others } = await open()
    const second = await page.context().newPage()
    await second.goto(shop.url, { waitUntil: 'networkidle' })
    await fillPage(second, values)
    await field(page, 'contact.email').fill('first@example.com')
    await save(page)
    await announced(page, /Saved/)
    await field(second, 'contact.email').fill('second@example.com')
    await save(second)
    await announced(second, /somewhere else/)
    expect(await field(second, 'contact.email').inputValue()).toBe('second@example.com')
    await page.reload()
    expect(await field(page, 'contact.email').inputValue()).toBe('first@example.com')
    await save(second)
    await announced(second, /Saved/)
    await page.reload()
    expect(await field(page, 'contact.email').inputValue()).toBe('second@example.com')
    expect(others()).toEqual([])
  })

  it('takes effect once when the answer is lost', async () => {
    const { page, answers } = await open()
    const keys: (string | undefined)[] = []
    await page.route('**/api/checkout', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await save(page)
    await announced(page, /Saved/)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(answers.map(({ status }) => status)).toEqual([200])
    const stored = await page.evaluate(async () => (await fetch('/api/checkout')).headers.get('etag'))
    expect(stored).toBe('"1"')
  })
})
