import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import type { SiteOptions } from '../site/SitePage.js'
import { type Site, startSite } from '../site/startSite.js'
import { chromeAutofill, controlsOf, toChromeAddress } from './chromeAutofill.js'
import { openPage } from './openPage.js'
import { type Demo, startDemo } from './startDemo.js'

const countries = ['US', 'GB', 'DE', 'FR', 'JP', 'BR', 'IN', 'CA']

let browser: Browser
let site: Site
let demo: Demo

beforeAll(async () => {
  ;[browser, site, demo] = await Promise.all([chromium.launch(launchOptions), startSite(process.cwd()), startDemo()])
})
afterAll(async () => {
  await browser.close()
  await Promise.all([site.close(), demo.stop()])
})

async function open(options: Partial<SiteOptions> = {}) {
  const opened = await openPage(browser, site.page({ provider: 'checkout-page', ...options }))
  onTestFinished(() => opened.page.context().close())
  return opened
}

const says = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click()
  await says(page, 'Saved.')
  return site.saves.at(-1)
}

/** The names of the empty fields that a browser could fill. */
const left = (page: Page, section = '') =>
  page.evaluate(
    (prefix) =>
      [...document.querySelectorAll<HTMLInputElement>('[autocomplete]')]
        .filter(({ name, value }) => name.startsWith(prefix) && !value)
        .map(({ name }) => name),
    section,
  )

/** The hidden controls that the browser filled. */
const unseen = async (page: Page) => (await controlsOf(page)).filter(({ isFilled, isSeen }) => isFilled && !isSeen)

/** The saved values of the buyer that Chrome knows. */
function expected(country: string) {
  const { contact, billingAddress } = exampleValues(country)
  const { email, fullName, phone } = contact
  return {
    contact: { email, fullName, phone, company: 'Analytical Engines' },
    billingAddress: { ...billingAddress, line2: 'Flat 4' },
  }
}

/**
 * A country, and the country whose fields are shown when its address is filled in: with states, without, or none yet.
 */
const moves = [
  ['US', ''],
  ['US', 'FR'],
  ['DE', 'US'],
  ['JP', ''],
  ['CA', 'US'],
] as const

describe('Chrome’s autofill', () => {
  for (const [country, layout] of [...countries.map((each) => [each, each] as const), ...moves])
    it(`fills every field with an address of ${country} when the fields of "${layout}" are shown, and it is saved`, async () => {
      const { page, complaints } = await open({ defaultValues: { billingAddress: { country: layout } } })
      await chromeAutofill(page, 'billingAddress.line1', toChromeAddress(exampleValues(country)))
      // Including the second line, which was behind a button.
      await page.locator('[name="billingAddress.line2"]').waitFor()
      await expect.poll(() => left(page)).toEqual([])
      expect(await unseen(page)).toEqual([])
      const shown = Object.fromEntries((await controlsOf(page)).map(({ name, value }) => [name, value]))
      expect(shown).toMatchObject({
        'billingAddress.country': country,
        'shippingAddress.shipTo': 'billing',
        ...(exampleValues(country).billingAddress.state && {
          'billingAddress.state': exampleValues(country).billingAddress.state,
        }),
      })
      expect(await save(page)).toMatchObject(expected(country))
      expect(complaints).toEqual([])
    })

  it.each([
    ['United States', 'California'],
    ['us', 'california'],
  ])('selects the country and the state that the browser calls %s and %s', async (country, state) => {
    const { page } = await open()
    const address = toChromeAddress(exampleValues('US'))
    const spelled = { ...address, ADDRESS_HOME_COUNTRY: country, ADDRESS_HOME_STATE: state }
    await chromeAutofill(page, 'billingAddress.line1', spelled)
    await expect.poll(() => left(page)).toEqual([])
    expect((await save(page))?.billingAddress).toMatchObject({ country: 'US', state: 'CA' })
  })

  it.each(['billingAddress', 'shippingAddress'])('fills only %s if both addresses are shown', async (section) => {
    const { page, complaints } = await open({ sameAs: 'none', autocompleteSection: 'order' })
    await chromeAutofill(page, `${section}.line1`, toChromeAddress(exampleValues('US')))
    await expect.poll(() => left(page, section)).toEqual([])
    const others = section === 'billingAddress' ? ['shippingAddress'] : ['billingAddress', 'contact']
    const touched = (await controlsOf(page)).filter(({ name }) => others.some((other) => name.startsWith(other)))
    expect(touched.length).toBeGreaterThan(6)
    // The kit itself copies the name of the contact to the recipient.
    const isOffered = (name: string) => name === 'shippingAddress.fullName'
    expect(touched.filter(({ name, value, isFilled }) => isFilled || (value && !isOffered(name)))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('ticks no box: not "same as", gift or business', async () => {
    const { page } = await open({
      provider: 'fastspring',
      defaultValues: { shippingAddress: { country: 'US' } },
      rules: { fields: { 'shippingAddress.shipTo': 'optional' } },
    })
    const boxes = page.getByRole('checkbox')
    await page.getByLabel('Same as billing address').uncheck()
    await page.getByLabel('This is a gift').check()
    const before = await Promise.all((await boxes.all()).map((box) => box.isChecked()))
    await chromeAutofill(page, 'shippingAddress.line1', toChromeAddress(exampleValues('US')))
    await expect.poll(() => left(page, 'shippingAddress')).toEqual([])
    expect(await Promise.all((await boxes.all()).map((box) => box.isChecked()))).toEqual(before)
    expect(before).toEqual([false, true, false])
  })

  it.each([
    ['US', 'US'],
    ['DE', ''],
    ['CA', 'FR'],
  ])('causes one automatic save: an address of %s, the fields of "%s"', async (country, layout) => {
    const { page, complaints } = await open({
      save: 'auto',
      defaultValues: { billingAddress: { country: layout } },
      rules: { sections: ['contact', 'billingAddress'] },
    })
    await chromeAutofill(page, 'billingAddress.line1', toChromeAddress(exampleValues(country)))
    await expect.poll(() => left(page)).toEqual([])
    await page.locator('a').focus()
    await says(page, 'Saved.')
    await page.waitForTimeout(700)
    expect(site.saves).toHaveLength(1)
    expect(site.saves).toMatchObject([expected(country)])
    expect(complaints).toEqual([])
  })

  it.each(['fastspring', 'stripe', 'checkout-page', 'topiic'])(
    'fills no hidden field of %s in the demo',
    async (id) => {
      const { page, complaints } = await openPage(browser, `${demo.url}/${id}`)
      onTestFinished(() => page.context().close())
      const section = id === 'stripe' ? 'shippingAddress' : 'billingAddress'
      const filled = await chromeAutofill(page, `${section}.line1`, toChromeAddress(exampleValues('US')))
      expect(filled).toContain(`${section}.city`)
      await expect.poll(() => left(page, section)).toEqual([])
      expect((await controlsOf(page)).filter(({ isFilled }) => isFilled).length).toBeGreaterThan(3)
      expect(await unseen(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})
