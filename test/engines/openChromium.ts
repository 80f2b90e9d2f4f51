import { chromium } from 'playwright'

import { launchOptions } from '../chromium.js'
import type { Driver } from './driver.js'

/** Chromium by Playwright, as in all tests. */
export async function openChromium(): Promise<Driver> {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage()
  page.setDefaultTimeout(10_000)
  return {
    engine: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  }
}
