import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { reactVersions, type ServedForm, serveForm } from './serveForm.js'

// Every kind of control: sections, custom fields, boxes, radio buttons, quantities, saved addresses.
const source = `
import { Checkout, ContactSection, BillingAddressSection, LineItemsSection, SavedAddresses, ShippingOptionsSection, TaxIdSection }
  from './src/index.js'
import { createMemoryAdapter } from './src/testing/createMemoryAdapter.js'
const adapter = createMemoryAdapter()
const choices = [{ value: 'a', label: 'Morning' }, { value: 'b', label: 'Evening' }]
const customFields = {
  note: { type: 'textarea', label: 'Note' },
  terms: { type: 'checkbox', label: 'Terms' },
  news: { type: 'checkbox', label: 'News' },
  time: { type: 'radio', label: 'Time', options: choices },
  day: { type: 'radio', label: 'Day', options: choices },
  floor: { type: 'select', label: 'Floor', options: choices },
}
const address = { country: 'US', state: 'IL', line1: '1 Main St', city: 'Springfield', postalCode: '62701' }
const addresses = [
  { id: 'home', label: 'Home', address: { ...address, fullName: 'Ann Lee' } },
  { id: 'work', label: 'Work', address: { ...address, fullName: 'Ann Lee', line1: '2 Oak Ave' } },
]
const shippingOptions = [
  { id: 'std', label: 'Standard', amount: 500, currency: 'usd' },
  { id: 'express', label: 'Express', amount: 1500, currency: 'usd', estimate: { maximum: { unit: 'day', value: 2 } } },
]
const free = { adjustable: { minimum: 1, maximum: 9 }, removable: true }
const lineItems = [{ id: 'mug', label: 'Mug', amount: 1200, currency: 'usd', quantity: 1, ...free }]
const form = (
  <Checkout.Root adapter={adapter} rules={{ customFields, fields: { 'shippingAddress.shipTo': 'optional' } }} sameAs="none"
    shippingOptions={shippingOptions}
    defaultValues={{
      contact: { email: 'ann@example.com', fullName: 'Ann Lee' },
      billingAddress: address,
      shippingAddress: { ...address, fullName: 'Ann Lee' },
      custom: { news: 'true', day: 'a' },
    }}
  >
    <Checkout.Form>
      <LineItemsSection lineItems={lineItems} />
      <ContactSection />
      <BillingAddressSection />
      <SavedAddresses section="shippingAddress" addresses={addresses} />
      <ShippingOptionsSection />
      <TaxIdSection />
      <Checkout.CustomFields />
      <Checkout.Submit />
      <Checkout.Status />
    </Checkout.Form>
  </Checkout.Root>
)`

/** Changes every control as a shopper does. */
async function changeAll(page: Page): Promise<void> {
  await page.getByLabel('Email', { exact: true }).first().fill('grace@example.com')
  await page.getByRole('spinbutton', { name: 'Quantity Mug' }).fill('3')
  await page.locator('[name="billingAddress.state"]').selectOption('NY')
  await page.getByLabel('Work', { exact: true }).check()
  await page.getByLabel(/Express/).check()
  await page.getByLabel(/business/).check()
  await page.locator('[name="custom.note"]').fill('Ring\ntwice')
  await page.getByLabel('Terms').check()
  await page.getByLabel('News').uncheck()
  await page.getByRole('radiogroup', { name: 'Time' }).getByLabel('Evening').check()
  await page.getByRole('radiogroup', { name: 'Day' }).getByLabel('Evening').check()
  await page.getByLabel('Floor').selectOption('b')
}

/** The displayed values. */
const shown = async (page: Page) => ({
  email: await page.getByLabel('Email', { exact: true }).first().inputValue(),
  quantity: await page.getByRole('spinbutton', { name: 'Quantity Mug' }).inputValue(),
  state: await page.locator('[name="billingAddress.state"]').inputValue(),
  saved: await page.getByLabel('Work', { exact: true }).isChecked(),
  option: await page.getByLabel(/Express/).isChecked(),
  business: await page.getByLabel(/business/).isChecked(),
  note: await page.locator('[name="custom.note"]').inputValue(),
  terms: await page.getByLabel('Terms').isChecked(),
  news: await page.getByLabel('News').isChecked(),
  time: await page.getByRole('radiogroup', { name: 'Time' }).getByLabel('Evening').isChecked(),
  day: await page.getByRole('radiogroup', { name: 'Day' }).getByLabel('Evening').isChecked(),
  floor: await page.getByLabel('Floor').inputValue(),
  // The server's text stays until the code of estimates is loaded.
  estimate: await page.getByText('Up to 2 days').isVisible(),
})

const changed = {
  email: 'grace@example.com',
  quantity: '3',
  state: 'NY',
  saved: true,
  option: true,
  business: true,
  note: 'Ring\ntwice',
  terms: true,
  news: false,
  time: true,
  day: true,
  floor: 'b',
  estimate: true,
}

const sent = {
  contact: { email: 'grace@example.com' },
  lineItems: { mug: '3' },
  billingAddress: { state: 'NY' },
  shippingAddress: { line1: '2 Oak Ave' },
  shippingOptions: { selected: 'express' },
  custom: { note: 'Ring\ntwice', terms: 'true', news: '', time: 'b', day: 'b', floor: 'b' },
}

// React 18 reports that it renders the text of a saved address again. The shopper types nothing there.
const anew = /received an update before it finished hydrating/

const updates = (page: Page) => page.evaluate<object[]>('globalThis.updates')

describe.each(reactVersions)('every kind of control that was changed before hydration, in React %i', (version) => {
  let served: ServedForm

  beforeAll(async () => {
    served = await serveForm(version, source)
  })
  afterAll(() => served?.close())

  it('keeps its value and is saved', async () => {
    const { page, complaints, hydrate, release } = await served.open()
    await changeAll(page)
    await hydrate()
    await page.waitForTimeout(200)
    expect(await shown(page)).toEqual(changed)
    release()
    // The box is hydrated.
    await page.locator('[name="taxId.value"]').waitFor()
    expect(await shown(page)).toEqual(changed)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await updates(page)).toMatchObject([sent])
    expect(await shown(page)).toEqual(changed)
    expect((await complaints()).filter((each) => version === 19 || !anew.test(each))).toEqual([])
    await page.close()
  })

  it('is saved by a submit while the rest of the code loads', async () => {
    const { page, complaints, hydrate, release } = await served.open()
    await changeAll(page)
    await hydrate()
    // Before that, the browser would post the form itself.
    await page.waitForFunction(() => Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith('__reactProps')))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForTimeout(200)
    release()
    await page.getByText('Saved.').waitFor()
    expect(await updates(page)).toMatchObject([sent])
    expect(await shown(page)).toEqual(changed)
    expect((await complaints()).filter((each) => version === 19 || !anew.test(each))).toEqual([])
    await page.close()
  })

  it('is saved if the code of delivery estimates cannot be loaded', async () => {
    const { page, hydrate, release } = await served.open()
    await page.route(/estimateText/, (route) => route.abort())
    await changeAll(page)
    await hydrate()
    release()
    await page.locator('[name="taxId.value"]').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await updates(page)).toMatchObject([sent])
    expect(await page.getByLabel(/Express/).isChecked()).toBe(true)
    expect(await page.getByText('$15.00').first().isVisible()).toBe(true)
    await page.close()
  })
})
