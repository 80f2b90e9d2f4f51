import { createRequire } from 'node:module'
import { join } from 'node:path'

import { installInCache } from '../installInCache.js'
import type { Driver } from './driver.js'

interface Puppeteer {
  launch(options: { browser: 'firefox'; executablePath: string; headless: boolean }): Promise<{
    version(): Promise<string>
    newPage(): Promise<PuppeteerPage>
    close(): Promise<void>
  }>
}

interface PuppeteerPage {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  evaluate<T>(expression: string): Promise<T>
  click(selector: string): Promise<void>
  focus(selector: string): Promise<void>
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> }
}

/** Firefox by WebDriver BiDi, driven by Puppeteer from `.cache`, because Playwright supports only its own Firefox. */
export async function openFirefox(executablePath: string, cache: string): Promise<Driver> {
  const folder = installInCache('puppeteer', { 'puppeteer-core': '24.43.1' }, cache)
  const puppeteer = createRequire(join(folder, 'package.json'))('puppeteer-core') as Puppeteer
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  return {
    engine: (await browser.version()).replace('/', ' '),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    async type(selector, text) {
      await page.focus(selector)
      await page.keyboard.type(text)
    },
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  }
}
