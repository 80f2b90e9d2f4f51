import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

import { siteLocales } from '../site/SitePage.js'
import {
  billingAddress,
  button,
  complained,
  contact,
  fill,
  focused,
  hydrate,
  isAlive,
  isStored,
  line1,
  onScreen,
  open,
  announced,
  type Stage,
  until,
  write,
} from './stage.js'

/** What must work in every engine. Each flow throws if it does not. */
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
      await until(stage, announced, 'Saved.')
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
    await until(stage, announced, 'Saved.')
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
    await until(stage, announced, 'Saved.')
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
    await until(stage, announced, 'Saved.')
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
    await until(stage, announced, siteLocales.find(({ code }) => code === 'he')?.messages['status.saved'])
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
    await until(stage, announced, 'Saved.')
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
    // Some engines restore every value, some none; the displayed values must be the form's values.
    if (!(await driver.read(`document.querySelector('${line1}').value`))) await fill(stage)
    await driver.click(button)
    await until(stage, announced, 'Saved.')
    await isStored(stage)
    await complained(stage)
  },

  async 'the page of a server is taken over without a complaint, in every language'(stage) {
    for (const { code } of siteLocales) {
      await open(stage, { language: code, rules: { sections: ['contact', 'billingAddress'] } })
      await complained(stage)
    }
  },

  async 'who goes away and comes back finds what was typed, or an empty form, and a button that saves'(stage) {
    const { driver } = stage
    await open(stage)
    await fill(stage)
    await driver.click('a[href="/styles.css"]')
    await until(stage, 'location.pathname', '/styles.css')
    await driver.read('void history.back()')
    await until(stage, 'location.pathname', '/')
    await until(stage, isAlive, true)
    await setTimeout(500)
    if (!(await driver.read(`document.querySelector('${line1}').value`))) await fill(stage)
    // An engine that loads the page again has no list of states yet when it restores the values, so the state is
    // required again.
    await driver.read(write('billingAddress.state', billingAddress.state, true))
    await driver.click(button)
    await until(stage, announced, 'Saved.')
    await isStored(stage)
    await complained(stage)
  },
}
