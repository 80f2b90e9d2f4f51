import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
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
  shop = await startExample(installExample('shadcn'))
  browser = await chromium.launch(launchOptions)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
const picture = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true })
}

describe('the example with shadcn and Tailwind', () => {
  it('has no type cast in its code, and no element of the kit except the form', async () => {
    const src = join(import.meta.dirname, '../../examples/shadcn/src')
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(4)
    for (const file of files)
      expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(/\bas\s+[\w{<(]|!\.|: any\b/)
    const { page } = await openPage(browser, shop.url)
    await page.getByLabel('Email').waitFor()
    expect(await page.locator('[data-till]:not(form)').count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, with errors and after saving',
    async (colorScheme) => {
      const { page, complaints } = await openPage(browser, shop.url)
      await page.emulateMedia({ colorScheme })
      await page.getByLabel('Email').waitFor()
      const button = page.getByRole('button', { name: 'Save and continue' })
      await button.click()
      await page.getByRole('link').first().waitFor()
      expect(await violations(page)).toEqual([])
      await picture(page, `${colorScheme}-errors`)
      await page.getByRole('link').first().click()
      expect(await page.getByLabel('Email').evaluate((input) => input === document.activeElement)).toBe(true)
      await fillPage(page, exampleValues('US'))
      await button.focus()
      await page.getByLabel(/Express/).check()
      await button.click()
      await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
      expect(await violations(page)).toEqual([])
      await picture(page, `${colorScheme}-saved`)
      expect(complaints).toEqual([])
      await page.close()
    },
    180_000,
  )

  it('cuts off no text on a small screen', async () => {
    const { page } = await openPage(browser, shop.url)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.getByLabel('Email').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(page, 'small')
    await page.close()
  })
})
