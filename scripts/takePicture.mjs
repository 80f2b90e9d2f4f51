// @ts-check
// `npm run picture`: fills the demo's Stripe checkout in a browser and takes the picture for the README.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { chromium } from 'playwright'

import { findChromium } from './findChromium.mjs'

const path = fileURLToPath(new URL('../examples/demo/checkout.png', import.meta.url))
const demo = spawn(process.execPath, [fileURLToPath(new URL('start.mjs', import.meta.url)), '--port', '0'])
const [line] = await once(demo.stdout.setEncoding('utf8'), 'data')
const executablePath = findChromium()
const browser = await chromium.launch(executablePath ? { executablePath } : {})
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 }, deviceScaleFactor: 1.5 })
  await page.goto(new URL('stripe', String(line)).href)
  await page.getByLabel('Country or region').selectOption('US')
  await page.getByLabel('Full name').fill('Ada Byron')
  await page.getByLabel('Address line 1').fill('1600 Amphitheatre Pkwy')
  await page.getByLabel('City').fill('Mountain View')
  // A text input until the list of the country is loaded.
  await page.locator('select[name$=".state"]').selectOption('CA')
  await page.getByLabel('ZIP code').fill('94043')
  await page.getByLabel('ZIP code').blur()
  await page.getByRole('radio').nth(1).check()
  await page.getByText('Saved.', { exact: true }).waitFor()
  await page.locator('.checkout > form').screenshot({ path })
} finally {
  await browser.close()
  demo.kill()
}
