import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { type Site, startSite } from '../site/startSite.js'
import { fillPage } from './fillPage.js'

let browser: Browser
let site: Site

beforeAll(async () => {
  ;[browser, site] = await Promise.all([chromium.launch(launchOptions), startSite(process.cwd())])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const pages: Record<string, string> = {
  'adds to the prototypes of the language': `
    for (const { prototype } of [Object, Array, String, Function])
      Object.assign(prototype, { junk: 'junk', last: undefined })`,
  'freezes the prototypes of the language': `
    for (const { prototype } of [Object, Array, String, Function, Promise, Map, Set]) Object.freeze(prototype)`,
  'has no storage, and no keys made by the browser': `
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Denied', 'SecurityError') } })
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined })
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })`,
}

describe('a page that', () => {
  it.each(Object.entries(pages))('%s has a checkout that saves', async (_, script) => {
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    page.setDefaultTimeout(10_000)
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.addInitScript(script)
    await page.goto(site.page({ provider: 'checkout-page' }))
    await fillPage(page, exampleValues('US'))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    expect(site.saves[0]?.billingAddress).toEqual(exampleValues('US').billingAddress)
    expect(site.saves[0]?.contact?.email).toBe(exampleValues('US').contact.email)
    expect(Object.keys(site.saves[0]?.contact ?? {})).toHaveLength(7)
    expect(errors).toEqual([])
  })
})
