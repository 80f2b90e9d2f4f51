import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { fillPage } from './fillPage.js'
import { type Shop, startShop } from './startShop.js'

let browser: Browser
let context: BrowserContext
let shop: Shop

beforeAll(async () => {
  const ignoreDefaultArgs = ['--disable-back-forward-cache']
  browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs })
})
afterAll(() => browser.close())
beforeEach(async () => {
  ;[context, shop] = await Promise.all([browser.newContext(), startShop()])
})
afterEach(async () => {
  await context.close()
  await shop.close()
})

const city = (page: Page) => page.locator('[name="billingAddress.city"]')
const button = (page: Page) => page.getByRole('button', { name: 'Save' })
const isSaving = async (page: Page) => (await button(page).getAttribute('data-saving')) !== null
const says = (page: Page, words: RegExp | string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const stored = () => (shop.sandbox.session() as { billToAddress?: { city?: string } }).billToAddress?.city
const cities = () => shop.saves.map(({ billingAddress }) => billingAddress?.city)

/** A new tab with every field filled in. */
async function open(path = '/'): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(shop.url + path)
  await city(page).waitFor()
  return page
}

describe('a shopper whose network fails now and then', () => {
  it.each(['/', '/?auto'])('is informed, loses nothing, and the newest values are saved once: %s', async (path) => {
    const page = await open(path)
    await context.setOffline(true)
    await fillPage(page, exampleValues('US'))
    const leave = () => (path === '/' ? button(page).click() : page.locator('[name="contact.email"]').focus())
    await leave()
    await says(page, "You're offline")
    for (const typed of ['Perth', 'Sydney', 'Boston']) {
      await city(page).fill(typed)
      await leave()
      await says(page, "You're offline")
    }
    expect(shop.saves).toEqual([])
    // An unstable network, without waiting for an answer in between.
    for (let i = 0; i < 3; i += 1) {
      await context.setOffline(false)
      await context.setOffline(true)
    }
    await context.setOffline(false)
    await says(page, 'Saved.')
    await expect.poll(stored).toBe('Boston')
    await page.waitForTimeout(1500)
    expect(cities().filter((sent) => sent !== undefined)).toEqual(['Boston'])
    expect(await city(page).inputValue()).toBe('Boston')
    if (path === '/') expect(await isSaving(page)).toBe(false)
  })
})

describe('a save behind a server that compresses', () => {
  it('is not reported as a cancelled request by the browser', async () => {
    const page = await open()
    const failed: (string | undefined)[] = []
    page.on('requestfailed', (request) => failed.push(request.failure()?.errorText))
    await fillPage(page, exampleValues('US'))
    const answered = page.waitForEvent('requestfinished', { timeout: 2000 }).catch(() => undefined)
    await button(page).click()
    await says(page, 'Saved.')
    await answered
    expect(failed).toEqual([])
  })
})

describe('a shopper who leaves the page', () => {
  it('returns through the browser’s cache to what was typed, and to an enabled button', async () => {
    const page = await open()
    await fillPage(page, exampleValues('US'))
    await button(page).click()
    await says(page, 'Saved.')
    await city(page).fill('Boston')
    await page.evaluate(() => Object.assign(window, { same: true }))
    await page.getByRole('link', { name: 'Terms' }).click()
    await page.waitForURL(/terms/)
    await page.goBack({ waitUntil: 'commit' })
    expect(await page.evaluate(() => 'same' in window)).toBe(true)
    expect(await city(page).inputValue()).toBe('Boston')
    expect(await isSaving(page)).toBe(false)
    await button(page).click()
    await says(page, 'Saved.')
    expect(stored()).toBe('Boston')
  })

  it('returns to no false "Saved." and no endless "Saving…" after leaving during the save', async () => {
    const page = await open()
    await fillPage(page, exampleValues('US'))
    shop.slow(1500)
    await button(page).click()
    await says(page, 'Saving…')
    await page.getByRole('link', { name: 'Terms' }).click()
    await page.waitForURL(/terms/)
    shop.slow(0)
    await page.goBack({ waitUntil: 'commit' })
    // Either from the cache with what was typed, or loaded again and empty: the button is right in both cases.
    await expect.poll(() => isSaving(page), { timeout: 25_000 }).toBe(false)
    await fillPage(page, exampleValues('US'))
    await city(page).fill('Boston')
    await button(page).click()
    await says(page, 'Saved.')
    await expect.poll(stored).toBe('Boston')
  })
})

describe('a shopper with two tabs', () => {
  it('has the newest values saved, and no tab claims otherwise', async () => {
    const [one, two] = [await open(), await open()]
    for (const [page, typed] of [
      [one, 'Perth'],
      [two, 'Sydney'],
    ] as const) {
      // prettier-ignore
      await fillPage(page, exampleValues('US'))
      await city(page).fill(typed)
      await button(page).click()
      await says(page, 'Saved.')
      expect(stored()).toBe(typed)
    }
    // The first tab did not change what the second saved, and does not treat it as its own.
    expect(await city(one).inputValue()).toBe('Perth')
    await city(one).fill('Boston')
    await expect.poll(() => one.getByRole('status').filter({ hasText: 'Saved.' }).count()).toBe(0)
    await city(two).fill('Denver')
    await Promise.all([button(one).click(), button(two).click()])
    await expect.poll(cities).toHaveLength(4)
    await Promise.all([says(one, 'Saved.'), says(two, 'Saved.')])
    expect(cities().slice(2).toSorted()).toEqual(['Boston', 'Denver'])
    expect(['Boston', 'Denver']).toContain(stored())
    expect([await city(one).inputValue(), await city(two).inputValue()]).toEqual(['Boston', 'Denver'])
  })
})
