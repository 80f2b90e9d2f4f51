import type { Page } from 'playwright'

import type { CheckoutValues } from '../../src/index.js'
import { fieldSteps } from '../../src/testing/index.js'

/** Fills the fields that the page shows, in the order of the page. Boxes and radio buttons are left alone. */
export async function fillPage(page: Page, values: CheckoutValues): Promise<void> {
  for (const { name, value } of fieldSteps(values)) {
    const control = page.locator(`[name="${name}"]:not([type="checkbox"], [type="radio"])`)
    if ((await control.count()) === 0) continue
    if (await control.evaluate(({ localName }) => localName === 'select')) await control.selectOption(value)
    else await control.fill(value)
  }
}
