import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { fillPage } from '../e2e/fillPage.js'
import { openPage } from '../e2e/openPage.js'
import { installInCache } from '../installInCache.js'
import { installExample } from './installExample.js'
import { type Running, startExample } from './startExample.js'

let shop: Running
let browser: Browser

// Installs Vendure with its dependencies: takes minutes the first time.
beforeAll(async () => {
  const vendure = installInCache('vendure', { '@vendure/core': '3.7.0', 'sql.js': '1.17.0' })
  const root = new URL('../..', import.meta.url).pathname
  shop = await startExample(installExample('vendure', { from: [root, vendure] }))
  browser = await chromium.launch(launchOptions)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

const values = exampleValues('US')
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const button = (page: Page) => page.getByRole('button', { name: 'Save' })
const total = (page: Page, id: string) => page.locator(`[data-total="${id}"]`)

/** A page of a new order with every field filled in, except the shipping option. */
async function open() {
  const { page, complaints } = await openPage(browser, shop.url)
  const answers: unknown[] = []
  page.on('response', async (response) => {
    if (response.request().method() === 'POST') answers.push(await response.json())
  })
  await fillPage(page, values)
  await button(page).focus()
  return { page, complaints, answers }
}

describe('the example with Vendure', () => {
  it('shows the options of the order, saves everything, and shows its totals', async () => {
    const { page, complaints } = await open()
    const express = page.getByRole('radio', { name: /Express/ })
    await express.check()
    expect(await page.getByText('$15.00').first().isVisible()).toBe(true)
    await button(page).click()
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    await total(page, 'total').filter({ hasText: '$63.00' }).waitFor()
    expect(await total(page, 'subtotal').textContent()).toBe('$48.00')
    expect(await total(page, 'shipping').textContent()).toBe('$15.00')
    expect(complaints).toEqual([])
  })

  it('shows an error result of Vendure at its field, and saves once it is corrected', async () => {
    const { page, complaints } = await open()
    await page.getByRole('radio', { name: /Standard/ }).check()
    await field(page, 'contact.email').fill('owner@example.com')
    await button(page).click()
    await page.getByRole('link', { name: 'This email has an account. Sign in, or use another one.' }).waitFor()
    expect(await field(page, 'contact.email').getAttribute('aria-invalid')).toBe('true')
    await field(page, 'contact.email').fill('guest@example.com')
    await button(page).click()
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    await total(page, 'total').filter({ hasText: '$53.00' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('keeps what was stored when a later step fails: a country that the shop does not know', async () => {
    const { page, answers } = await open()
    await page.getByRole('radio', { name: /Standard/ }).check()
    await fillPage(page, exampleValues('FR'))
    await button(page).click()
    const country = field(page, 'billingAddress.country')
    await page
      .getByRole('link', { name: /country or region/ })
      .first()
      .waitFor()
    expect(await country.getAttribute('aria-invalid')).toBe('true')
    // A quote may be answered after the save.
    expect(answers).toContainEqual(expect.objectContaining({ status: 'rejected', saved: ['contact'] }))
    await fillPage(page, exampleValues('DE'))
    await button(page).focus()
    await page.getByRole('radio', { name: /Standard/ }).check()
    await button(page).click()
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  })
})
