import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { launchOptions } from '../chromium.js'
import { openPage } from './openPage.js'
import { type Demo, startDemo } from './startDemo.js'
import { type Shop, startShop } from './startShop.js'

let browser: Browser
let shop: Shop
let demo: Demo

beforeAll(async () => {
  ;[browser, shop, demo] = await Promise.all([chromium.launch(launchOptions), startShop(), startDemo()])
})
afterAll(async () => {
  await browser.close()
  await Promise.all([shop.close(), demo.stop()])
})

// In Chrome's own names.
const address = {
  NAME_FULL: 'Ada Byron',
  NAME_FIRST: 'Ada',
  NAME_LAST: 'Byron',
  EMAIL_ADDRESS: 'ada@example.com',
  PHONE_HOME_WHOLE_NUMBER: '+12025550123',
  COMPANY_NAME: 'Analytical Engines',
  ADDRESS_HOME_LINE1: '1600 Pennsylvania Avenue NW',
  ADDRESS_HOME_CITY: 'Washington',
  ADDRESS_HOME_STATE: 'DC',
  ADDRESS_HOME_ZIP: '20500',
  ADDRESS_HOME_COUNTRY: 'US',
}

interface Filled {
  name: string
  value: string
}

/** Chrome's own autofill from a field, as when a shopper picks the address there. Gives the fields that it has filled. */
async function autofill(page: Page, name: string): Promise<Filled[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('Autofill.enable')
  await page.locator(`[name="${name}"]`).focus()
  const filled = new Promise<{ filledFields: Filled[] }>((resolve) => cdp.once('Autofill.addressFormFilled', resolve))
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[name="${name}"]` })
  const { node } = await cdp.send('DOM.describeNode', { nodeId })
  const fields = Object.entries(address).map(([type, value]) => ({ name: type, value }))
  await cdp.send('Autofill.trigger', { fieldId: node.backendNodeId, address: { fields } })
  return (await filled).filledFields
}

describe('The autofill of Chrome', () => {
  it('fills the form, and causes one save where sections save themselves', async () => {
    const { page, complaints } = await openPage(browser, `${shop.url}/?auto`)
    onTestFinished(() => page.context().close())
    const filled = await autofill(page, 'billingAddress.line1')
    expect(Object.fromEntries(filled.map(({ name, value }) => [name, value]))).toMatchObject({
      'contact.email': 'ada@example.com',
      'contact.firstName': 'Ada',
      'contact.lastName': 'Byron',
      'billingAddress.line1': '1600 Pennsylvania Avenue NW',
      'billingAddress.city': 'Washington',
      'billingAddress.state': 'DC',
      'billingAddress.postalCode': '20500',
    })
    await page.locator('a').focus()
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    await page.waitForTimeout(1000)
    expect(shop.saves).toMatchObject([
      { contact: { email: 'ada@example.com', lastName: 'Byron' }, billingAddress: { city: 'Washington', state: 'DC' } },
    ])
    expect(complaints).toEqual([])
  })

  it.each(['fastspring', 'stripe', 'checkout-page', 'topiic'])(
    'fills no field of %s that the shopper does not see',
    async (id) => {
      const { page, complaints } = await openPage(browser, `${demo.url}/${id}`)
      onTestFinished(() => page.context().close())
      const section = id === 'stripe' ? 'shippingAddress' : 'billingAddress'
      const filled = await autofill(page, `${section}.line1`)
      expect(filled.map(({ name }) => name)).toContain(`${section}.city`)
      const values = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')]
          .filter((each) => each.matches(':autofill'))
          .map((each) => [each.name, each.checkVisibility({ opacityProperty: true, visibilityProperty: true })]),
      )
      expect(values.length).toBeGreaterThan(3)
      expect(values.filter(([, isSeen]) => !isSeen)).toEqual([])
      expect(complaints).toEqual([])
    },
  )
})
