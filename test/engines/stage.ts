import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { exampleValues } from '../../src/testing/exampleValues.js'
import type { SiteOptions } from '../site/SitePage.js'
import type { Site } from '../site/startSite.js'
import type { Driver } from './driver.js'

/** A browser and the site that it visits. */
export interface Stage {
  driver: Driver
  site: Site
}

const provider = 'checkout-page'
/** The buyer of all flows. */
export const { contact, billingAddress } = exampleValues('US')
export const line1 = '[name="billingAddress.line1"]'
export const button = '[data-till="submit"]'

/** The displayed values by control name; a box only if it is checked. */
export const onScreen = "Object.fromEntries(new FormData(document.querySelector('form')))"
export const announced = 'document.querySelector(\'[data-till="status"]\').textContent'
export const focused = "document.activeElement.getAttribute('data-till')"

/** Sets a value without React. `events`: whether to dispatch events. */
export const write = (name: string, value: string, events = false) => `(() => {
  const control = document.querySelector('[name="${name}"]')
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')
  set.call(control, ${JSON.stringify(value)})
  if (${events}) for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
})()`

/** Waits until an expression in the page has a value. */
export async function until({ driver }: Stage, expression: string, wanted: unknown): Promise<void> {
  let seen: unknown
  for (let tries = 0; tries < 100; tries += 1) {
    // While the page navigates, its values cannot be read.
    seen = await driver.read(expression).catch(() => undefined)
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return
    await setTimeout(100)
  }
  assert.deepEqual(seen, wanted, expression)
}

export const isAlive = "Object.keys(document.querySelector('form')).some((key) => key.startsWith('__reactProps'))"

export async function open(stage: Stage, options: Partial<SiteOptions> = {}): Promise<void> {
  await stage.driver.open(stage.site.page({ provider, ...options }))
  if (!options.late) await until(stage, isAlive, true)
}

export async function hydrate(stage: Stage): Promise<void> {
  await until(stage, "typeof hydrate === 'function'", true)
  await stage.driver.read('void hydrate()')
  await until(stage, isAlive, true)
}

export async function complained({ driver }: Stage): Promise<void> {
  assert.deepEqual(await driver.read('complaints'), [])
}

/** Waits until the session contains the displayed values, read as the provider documents them. */
export async function isStored({ driver, site }: Stage): Promise<void> {
  const shown = await driver.read<Record<string, string>>(onScreen)
  // A phone number is displayed with the spaces of its country.
  for (const name of Object.keys(shown).filter((each) => each.endsWith('.phone')))
    shown[name] = shown[name]?.replaceAll(' ', '') ?? ''
  const stored = await checkoutPage.toValues(site.stored(provider))
  for (const [section, values] of Object.entries(stored))
    for (const [key, value] of Object.entries(values))
      assert.equal(shown[`${section}.${key}`] ?? value, value, `${section}.${key}`)
  assert.equal(stored.contact?.email, contact.email)
  assert.equal(stored.billingAddress?.line1, billingAddress.line1)
}

/** Fills in the buyer: text by keys, lists by their own widgets. */
export async function fill(stage: Stage): Promise<void> {
  const { driver } = stage
  await driver.read(write('billingAddress.country', 'US', true))
  await until(stage, 'document.querySelector(\'[name="billingAddress.state"]\')?.localName', 'select')
  for (const key of ['email', 'fullName', 'phone'] as const) await driver.type(`[name="contact.${key}"]`, contact[key])
  for (const key of ['line1', 'city', 'postalCode'] as const)
    await driver.type(`[name="billingAddress.${key}"]`, billingAddress[key])
  await driver.read(write('billingAddress.state', billingAddress.state, true))
}
