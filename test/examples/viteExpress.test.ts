import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchOptions } from '../chromium.js'
import { openPage } from '../e2e/openPage.js'
import { installExample } from './installExample.js'
import { buy } from './shopper.js'
import { type Running, startExample } from './startExample.js'

let shop: Running
let browser: Browser

beforeAll(async () => {
  shop = await startExample(installExample('vite-express'))
  browser = await chromium.launch(launchOptions)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

describe('the example with Vite and Express', () => {
  it('builds without a warning about "use client"', () => {
    expect(shop.output).not.toMatch(/directive|use client/)
  })

  it('saves the address and the shipping option of a shopper', async () => {
    const { page, complaints } = await openPage(browser, shop.url)
    await buy(page)
    expect(complaints).toEqual([])
  })
})
