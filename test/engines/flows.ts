import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { exampleValues } from '../../src/testing/exampleValues.js'
import { type SiteOptions, siteLocales } from '../site/SitePage.js'
import type { Site } from '../site/startSite.js'
import type { Driver } from './driver.js'

interface Stage {
  driver: Driver
  site: Site
}

const provider = 'checkout-page'
const { contact, billingAddress } = exampleValues('US')
const line1 = '[name="billingAddress.line1"]'
const button = '[data-till="submit"]'

/** What the controls of the page show, by their names; a box only when it is ticked. */
const onScreen = "Object.fromEntries(new FormData(document.querySelector('form')))"
const said = 'document.querySelector(\'[data-till="status"]\').textContent'
const focused = "document.activeElement.getAttribute('data-till')"

/** Writes behind React's back; with `events` the page hears of it. */
const write = (name: string, value: string, events = false) => `(() => {
  const control = document.querySelector('[name="${name}"]')
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')
  set.call(control, ${JSON.stringify(value)})
  if (${events}) for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
})()`

/** Waits until an expression has a value, in the page. */
async function until<T>({ driver }: Stage, expression: string, wanted: T): Promise<void> {
  let seen: unknown
  for (let tries = 0; tries < 100; tries += 1) {
    seen = await driver.read(expression)
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return
    await setTimeout(100)
  }
  assert.deepEqual(seen, wanted, expression)
}

const isAlive = "Object.keys(document.querySelector('form')).some((key) => key.startsWith('__reactProps'))"

async function open(stage: Stage, options: Partial<SiteOptions> = {}): Promise<void> {
  await stage.driver.open(stage.site.page({ provider, ...options }))
  if (!options.late) await until(stage, isAlive, true)
}

async function hydrate(stage: Stage): Promise<void> {
  await until(stage, "typeof hydrate === 'function'", true)
  await stage.driver.read('void hydrate()')
  await until(stage, isAlive, true)
}

async function complained({ driver }: Stage): Promise<void> {
  assert.deepEqual(await driver.read('complaints'), [])
}

/** The session has what the page shows: read back as the provider documents it. */
async function isStored({ driver, site }: Stage): Promise<void> {
  const shown = await driver.read<Record<string, string>>(onScreen)
  // A phone number is shown with the spaces of its country.
  for (const name of Object.keys(shown).filter((each) => each.endsWith('.phone')))
    shown[name] = shown[name]?.replaceAll(' ', '') ?? ''
  const stored = await checkoutPage.toValues(site.stored(provider))
  for (const [section, values] of Object.entries(stored))
    for (const [key, value] of Object.entries(values))
      assert.equal(shown[`${section}.${key}`] ?? value, value, `${section}.${key}`)
  assert.equal(stored.contact?.email, contact.email)
  assert.equal(stored.billingAddress?.line1, billingAddress.line1)
}

/** Fills the buyer in: text by keys, lists as their own widgets do. */
async function fill(stage: Stage): Promise<void> {
  const { driver } = stage
  await driver.read(write('billingAddress.country', 'US', true))
  await until(stage, 'document.querySelector(\'[name="billingAddress.state"]\')?.localName', 'select')
  for (const key of ['email', 'fullName', 'phone'] as const) await driver.type(`[name="contact.${key}"]`, contact[key])
  for (const key of ['line1', 'city', 'postalCode'] as const)
    await driver.type(`[name="billingAddress.${key}"]`, billingAddress[key])
  await driver.read(write('billingAddress.state', billingAddress.state, true))
}

/** What must be true in every engine. Each throws when it is not. */
export const flows: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async 'what was typed and filled before the code came is shown and stored'(stage) {
    const { driver } = stage
    for (const strict of [false, true]) {
      await open(stage, { late: true, strict, defaultValues: { billingAddress: { country: 'US' } } })
      await driver.type('[name="contact.email"]', contact.email)
      await driver.type(line1, billingAddress.line1)
      await driver.read(write('contact.fullName', contact.fullName))
      await driver.read(write('billingAddress.city', billingAddress.city, true))
      await driver.read(write('billingAddress.state', billingAddress.state, true))
      await driver.read(write('billingAddress.postalCode', billingAddress.postalCode))
      const before = await driver.read(onScreen)
      await hydrate(stage)
      await setTimeout(300)
      assert.deepEqual(await driver.read(onScreen), before)
      await driver.click(button)
      await until(stage, said, 'Saved.')
      assert.deepEqual(await driver.read(onScreen), before)
      await isStored(stage)
      await complained(stage)
    }
  },

  async 'what is set later without an event is stored, by Enter too'(stage) {
    const { driver } = stage
    await open(stage)
    await fill(stage)
    await driver.read(write('contact.company', 'Silent & Sons'))
    await driver.click('[name="billingAddress.city"]')
    await driver.press('Enter')
    await until(stage, said, 'Saved.')
    await isStored(stage)
    assert.equal(stage.site.saves[0]?.contact?.company, 'Silent & Sons')
    assert.equal(stage.site.saves.length, 1)
    await complained(stage)
  },

  async 'another country keeps what was typed, and brings its state back'(stage) {
    const { driver } = stage
    const state = 'document.querySelector(\'[name="billingAddress.state"]\')?.value ?? null'
    await open(stage)
    await fill(stage)
    await driver.read(write('billingAddress.country', 'DE', true))
    await until(stage, state, null)
    const line = `document.querySelector('${line1}').value`
    assert.equal(await driver.read(line), billingAddress.line1)
    await driver.read(write('billingAddress.country', 'US', true))
    await until(stage, state, billingAddress.state)
    await driver.click(button)
    await until(stage, said, 'Saved.')
    await isStored(stage)
    await complained(stage)
  },

  async 'a refused form moves the focus to its summary, whose links lead to the fields'(stage) {
    const { driver } = stage
    await open(stage)
    await driver.click(button)
    await until(stage, focused, 'errors')
    const links = await driver.read<number>('document.querySelectorAll(\'[data-till="errors"] a\').length')
    assert.equal(links, await driver.read('document.querySelectorAll(\'[aria-invalid="true"]\').length'))
    await driver.click('[data-till="errors"] a')
    await until(stage, 'document.activeElement.name', 'contact.email')
    assert.deepEqual(stage.site.saves, [])
    await complained(stage)
  },

  async 'sections that save themselves are saved once they are left'(stage) {
    const { driver, site } = stage
    await open(stage, { save: 'auto', rules: { sections: ['contact', 'billingAddress'] } })
    await fill(stage)
    await driver.read('document.querySelector(\'a[href="/styles.css"]\').focus()')
    await until(stage, said, 'Saved.')
    await setTimeout(300)
    assert.ok(site.saves.length <= 2, `${site.saves.length} saves`)
    await isStored(stage)
    await complained(stage)
  },

  async 'a page from right to left keeps e-mail and postal code from left to right, and within its width'(stage) {
    const { driver } = stage
    await open(stage, { language: 'he', defaultValues: { billingAddress: { country: 'US' } } })
    const direction = (name: string) => `getComputedStyle(document.querySelector('[name="${name}"]')).direction`
    assert.equal(await driver.read('getComputedStyle(document.querySelector("form")).direction'), 'rtl')
    for (const name of ['contact.email', 'contact.phone', 'billingAddress.postalCode'])
      assert.equal(await driver.read(direction(name)), 'ltr', name)
    assert.ok(await driver.read('document.documentElement.scrollWidth <= innerWidth'))
    await fill(stage)
    await driver.click(button)
    await until(stage, said, siteLocales.find(({ code }) => code === 'he')?.messages['status.saved'])
    await isStored(stage)
    await complained(stage)
  },

  async 'a host that renders anew, in another language, erases nothing'(stage) {
    const { driver } = stage
    await open(stage)
    await fill(stage)
    await driver.read(write('contact.company', 'Silent & Sons'))
    const before = await driver.read(onScreen)
    for (const language of ['de', 'ar', 'en']) {
      await driver.read(`void render({ language: '${language}' })`)
      await setTimeout(200)
      assert.deepEqual(await driver.read(onScreen), before)
    }
    await driver.click(button)
    await until(stage, said, 'Saved.')
    await isStored(stage)
    await complained(stage)
  },

  async 'what the browser brings back at a reload is what is stored'(stage) {
    const { driver } = stage
    await open(stage, { defaultValues: { billingAddress: { country: 'US' } } })
    await fill(stage)
    await driver.reload()
    await until(stage, isAlive, true)
    await setTimeout(500)
    // Some engines bring everything back, some nothing; what is shown then must be what counts.
    if (!(await driver.read(`document.querySelector('${line1}').value`))) await fill(stage)
    await driver.click(button)
    await until(stage, said, 'Saved.')
    await isStored(stage)
    await complained(stage)
  },

  async 'the page of a server is taken over without a complaint, in every language'(stage) {
    for (const { code } of siteLocales) {
      await open(stage, { language: code, rules: { sections: ['contact', 'billingAddress'] } })
      await complained(stage)
    }
  },
}
