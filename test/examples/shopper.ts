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

/** Submits what is on the screen, as a browser does by itself, and waits for the page that answers. */
async function submit(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save' }).click()
  expect((await answer).status()).toBe(303)
  // Nothing that was typed is in it.
  expect(await (await answer).headerValue('location')).toBe('/')
}

/** Forgets the postal code and submits: all comes back, and the summary links to what is missing. Then submits with it. */
export async function postAddress(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' })
  const values = exampleValues('US')
  await fillPage(page, { ...values, shippingAddress: { ...shippingAddress, postalCode: '' } })
  await submit(page)
  const link = page.locator('[data-till="errors"] a')
  await link.waitFor()
  expect(await link.count()).toBe(1)
  const href = await link.getAttribute('href')
  const control = page.locator(`[id="${href?.slice(1)}"]`)
  expect(await control.getAttribute('name')).toBe('shippingAddress.postalCode')
  expect(await page.getByLabel('Full name').inputValue()).toBe(shippingAddress.fullName)
  expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe(shippingAddress.state)
  await control.fill(shippingAddress.postalCode)
  await submit(page)
  await page.getByLabel(/Express/).waitFor()
}

/** Buys without the page's code: the options are on the page that answers the address. */
export async function buyWithoutScripts(page: Page, url: string): Promise<void> {
  await postAddress(page, url)
  // None was chosen.
  await submit(page)
  await page.locator('[data-till="errors"] a').waitFor()
  await page.getByLabel(/Express/).check()
  await submit(page)
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
  expect(await page.getByLabel(/Express/).isChecked()).toBe(true)
}

/** Submits twice before the page's code comes, and then buys with it. */
export async function buyWithLateScripts(page: Page, url: string): Promise<void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.js', async (route) => {
    await held
    // The page that asked for it may be gone.
    await route.continue().catch(() => undefined)
  })
  await postAddress(page, url)
  release()
  await page.waitForLoadState('networkidle')
  await page.unroute('**/*.js')
  await page.getByLabel(/Express/).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
}

/** Submits some time after all is typed, with code that comes 5 s late: it is saved, by the code or without it. */
export async function submitAfter(page: Page, url: string, ms: number): Promise<void> {
  const held = new Promise((resolve) => setTimeout(resolve, 5_000))
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await page.goto(url, { waitUntil: 'commit' })
  await fillPage(page, exampleValues('US'))
  await page.waitForTimeout(ms)
  const button = page.getByRole('button', { name: 'Save' })
  await button.click()
  // The options are on the page that answers, or the code has brought them and asks for a choice.
  await page.getByLabel(/Express/).check()
  await button.click()
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
  expect(await page.getByLabel('Full name').inputValue()).toBe(shippingAddress.fullName)
  await page.unroute('**/*.js')
}
