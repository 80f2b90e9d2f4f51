import type { Page } from 'playwright'
import { expect } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { fillPage } from '../e2e/fillPage.js'

const { shippingAddress } = exampleValues('US')

/** Has the parcel sent to the example address of the United States, by express, and sees that it is saved. */
export async function buy(page: Page): Promise<void> {
  await fillPage(page, exampleValues('US'))
  const button = page.getByRole('button', { name: 'Save' })
  // The options come as soon as the address is left.
  await button.focus()
  await page.getByLabel(/Express/).check()
  await button.click()
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  // The words of Stripe's answer, through the relay.
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
}

/** Types before the page's code is there, then lets the code come: what is on the screen stays. */
export async function typeBeforeHydration(page: Page, url: string): Promise<void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  const name = page.getByLabel('Full name')
  await name.fill('Grace Hopper')
  await page.getByLabel('Country or region').selectOption('GB')
  release()
  // Only the page's code knows what the country calls it.
  await page.getByLabel('Postcode').waitFor()
  expect(await name.inputValue()).toBe('Grace Hopper')
  await page.unroute('**/*.js')
}
