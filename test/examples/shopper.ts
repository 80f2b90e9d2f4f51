import type { Page } from 'playwright'
import { expect, vi } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { fillPage } from '../e2e/fillPage.js'

const { shippingAddress } = exampleValues('US')
// A server that streams may send a control after the form too. Only a script moves it to its place.
const inForm = (page: Page) => page.locator('form')

/** Ships the parcel to the example address of the United States, by express, and waits until it is saved. */
export async function buy(page: Page): Promise<void> {
  await fillPage(page, exampleValues('US'))
  const button = page.getByRole('button', { name: 'Save' })
  // The options are quoted as soon as the address is complete.
  await button.focus()
  await inForm(page)
    .getByLabel(/Express/)
    .check()
  await button.click()
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  // The text comes from Stripe's answer, through the relay.
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
}

/** Types before the page's code has loaded, then lets it load: the displayed values must stay. */
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
  // Only the page's code knows the country's label.
  await page.getByLabel('Postcode').waitFor()
  expect(await name.inputValue()).toBe('Grace Hopper')
  await page.unroute('**/*.js')
}

/** Submits the displayed values without the page's code, and waits for the next page. */
async function submit(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save' }).click()
  expect((await answer).status()).toBe(303)
  // The URL contains no entered value.
  expect(await (await answer).headerValue('location')).toBe('/')
}

/**
 * Omits the postal code and submits: everything is restored, and the summary links to the missing field. Then submits
 * with it.
 */
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
  const state = inForm(page).getByLabel('State', { exact: true })
  // The server rendered the states of the country.
  expect([await state.evaluate(({ localName }) => localName), await state.inputValue()]).toEqual([
    'select',
    shippingAddress.state,
  ])
  await control.fill(shippingAddress.postalCode)
  await submit(page)
  await inForm(page)
    .getByLabel(/Express/)
    .waitFor()
}

/** Buys without the page's code: the page after the address has the options. */
export async function buyWithoutScripts(page: Page, url: string): Promise<void> {
  await postAddress(page, url)
  // No option was selected.
  await submit(page)
  await page.locator('[data-till="errors"] a').waitFor()
  await inForm(page)
    .getByLabel(/Express/)
    .check()
  await submit(page)
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
  expect(
    await inForm(page)
      .getByLabel(/Express/)
      .isChecked(),
  ).toBe(true)
}

/** Submits twice before the page's code loads, and then buys with it. */
export async function buyWithLateScripts(page: Page, url: string): Promise<void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.js', async (route) => {
    await held
    // The page that requested it may be gone.
    await route.continue().catch(() => undefined)
  })
  await postAddress(page, url)
  release()
  await page.waitForLoadState('networkidle')
  await page.unroute('**/*.js')
  await inForm(page)
    .getByLabel(/Express/)
    .check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor()
}

/** Moments at which a form with late code is submitted. */
export const submitMoments = [
  'before it',
  'while it starts',
  'right after it',
  'after it came between two fields',
] as const

/**
 * Submits what was typed around the moment when the page's code loads, 5 s late: the form is saved, with the code or
 * without it.
 */
export async function submitAround(page: Page, url: string, moment: (typeof submitMoments)[number]): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 5_000))
  let release = () => {}
  const held = Promise.all([late, new Promise<void>((resolve) => (release = resolve))])
  await page.route('**/*.js', async (route) => {
    await held
    // The page that requested it may be gone.
    await route.continue().catch(() => undefined)
  })
  const starting = page.waitForResponse((response) => response.url().endsWith('.js'), { timeout: 60_000 })
  // Other moments do not wait for it.
  starting.catch(() => undefined)
  await page.goto(url, { waitUntil: 'commit' })
  const button = page.getByRole('button', { name: 'Save' })
  if (moment === 'after it came between two fields') {
    await fillPage(page, { ...exampleValues('US'), shippingAddress: { ...shippingAddress, postalCode: '', line1: '' } })
    release()
    await isHydrated(page)
    await page.getByLabel('Address line 1').fill(shippingAddress.line1)
    await page.getByLabel('ZIP code').fill(shippingAddress.postalCode)
  } else {
    await fillPage(page, exampleValues('US'))
  }
  if (moment === 'before it') {
    await submit(page)
    release()
  } else {
    release()
    await (moment === 'while it starts' ? starting : isHydrated(page))
    await button.click({ noWaitAfter: true })
  }
  // The next page has the options, or the code has loaded them. A selection just before the next page arrives is lost, so
  // repeat it.
  await vi.waitFor(
    async () => {
      await inForm(page)
        .getByLabel(/Express/)
        .check()
      await button.click()
      await page.getByText(`Your parcel goes to ${shippingAddress.city}.`).waitFor({ timeout: 5_000 })
    },
    { timeout: 30_000 },
  )
  for (const key of ['fullName', 'line1', 'state', 'postalCode'] as const) {
    expect(await page.locator(`form [name="shippingAddress.${key}"]`).inputValue()).toBe(shippingAddress[key])
  }
  await page.unroute('**/*.js')
}

/** Waits until the page is hydrated. */
const isHydrated = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith('__reactProps')))
