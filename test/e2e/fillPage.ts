import type { Page } from 'playwright'

import type { CheckoutValues } from '../../src/index.js'
import { fieldSteps } from '../../src/testing/index.js'

/** Fills the fields that the page shows, in page order. Of boxes and radio buttons, only the business box is used. */
export async function fillPage(page: Page, values: CheckoutValues): Promise<void> {
  const business = page.locator('[name="taxId.business"]')
  if (values.taxId.value && (await business.count())) await business.check()
  for (const { name, value } of fieldSteps(values)) {
    const control = page.locator(`form [name="${name}"]:not([type="checkbox"], [type="radio"])`)
    if ((await control.count()) === 0) continue
    if (await control.evaluate(({ localName }) => localName === 'select')) await control.selectOption(value)
    else await control.fill(value)
  }
}
