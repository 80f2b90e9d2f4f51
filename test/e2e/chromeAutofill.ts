import type { Page } from 'playwright'

import type { CheckoutValues } from '../../src/index.js'

/** Chrome's data of a person, under its own names. */
export type ChromeAddress = Readonly<Partial<Record<string, string>>>

/** The buyer of the values in Chrome's format, with a second line. */
export const toChromeAddress = ({ contact, billingAddress }: CheckoutValues): ChromeAddress => ({
  NAME_FULL: contact.fullName,
  NAME_FIRST: contact.firstName,
  NAME_LAST: contact.lastName,
  EMAIL_ADDRESS: contact.email,
  PHONE_HOME_WHOLE_NUMBER: contact.phone,
  COMPANY_NAME: 'Analytical Engines',
  ADDRESS_HOME_LINE1: billingAddress.line1,
  ADDRESS_HOME_LINE2: 'Flat 4',
  ADDRESS_HOME_CITY: billingAddress.city,
  ADDRESS_HOME_STATE: billingAddress.state,
  ADDRESS_HOME_ZIP: billingAddress.postalCode,
  ADDRESS_HOME_COUNTRY: billingAddress.country,
})

/**
 * Runs Chrome's own autofill from a field, as when a shopper selects the address there. Returns the names of the fields
 * that it filled first.
 */
export async function chromeAutofill(page: Page, name: string, address: ChromeAddress): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('Autofill.enable')
  await page.locator(`[name="${name}"]`).focus()
  const filled = new Promise<{ filledFields: { name: string }[] }>((resolve) =>
    cdp.once('Autofill.addressFormFilled', resolve),
  )
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[name="${name}"]` })
  const { node } = await cdp.send('DOM.describeNode', { nodeId })
  const fields = Object.entries(address).map(([type, value]) => ({ name: type, value: value ?? '' }))
  await cdp.send('Autofill.trigger', {
    fieldId: node.backendNodeId,
    address: { fields: fields.filter(({ value }) => value) },
  })
  return (await filled).filledFields.map((field) => field.name)
}

/** Returns the values of the controls, whether the browser filled them, and whether they are visible. */
export const controlsOf = (
  page: Page,
): Promise<{ name: string; value: string; isFilled: boolean; isSeen: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((control) => ({
      name: control.name,
      value: control.value,
      isFilled: control.matches(':autofill'),
      isSeen: control.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    })),
  )
