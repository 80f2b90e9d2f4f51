import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchOptions } from '../chromium.js'
import { openPage } from '../e2e/openPage.js'
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

let shop: Running
let browser: Browser

beforeAll(async () => {
  shop = await startExample(installExample('node-ssr'))
  browser = await chromium.launch(launchOptions)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

describe('the example with server rendering in Node', () => {
  it('sends the form in the page, and a policy without exceptions for scripts and styles', async () => {
    const answer = await fetch(shop.url)
    expect(await answer.text()).toContain('name="shippingAddress.postalCode"')
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe/)
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
})
