import { expect, test } from '@playwright/test'
import { exampleValues, fieldSteps } from 'tillkit/testing'

// A recipe for Playwright: fills the fields of the page in tab order, then saves.
test('a business in Germany can save its checkout', async ({ page }) => {
  await page.goto('/checkout-page', { waitUntil: 'networkidle' })
  for (const { name, value, kind } of fieldSteps(exampleValues('DE'))) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.count()) === 0) continue // A form shows only the fields that its provider stores.
    if (kind === 'check') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (await field.evaluate(({ localName }) => localName === 'select')) await field.selectOption(value)
    else await field.fill(value)
  }
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
})
