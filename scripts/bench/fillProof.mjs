// @ts-check
import { loadBundle } from '../loadBundle.mjs'

/**
 * Fills in every displayed field of the proof's checkout, as a visitor in the US does. Returns the values afterwards.
 *
 * @param {import('playwright').Page} page
 * @param {{ byKeys?: boolean }} [options] key by key
 * @returns {Promise<Record<string, string>>} by the name of the control
 */
export async function fillProof(page, { byKeys = false } = {}) {
  const { exampleValues, fieldSteps } = await loadBundle('src/testing/index.ts')
  const values = exampleValues('US')
  values.shippingOptions.selected = 'Express'
  for (const { name, value, kind } of fieldSteps(values)) {
    const box = kind === 'check' ? `[value="${value}"]` : ''
    const control = page.locator(`[name="${name}"]${box}:visible`)
    if (!(await control.count())) continue
    if (kind === 'check') await control.check()
    else if (await control.evaluate((each) => each.localName === 'select')) await control.selectOption(value)
    else if (byKeys) {
      await control.focus()
      await control.clear()
      await page.keyboard.type(value)
    } else await control.fill(value)
  }
  return page.evaluate(readControls)
}

/** Runs in the page: returns the values of its controls. @returns {Record<string, string>} */
export function readControls() {
  /** @type {NodeListOf<HTMLInputElement>} */
  const controls = document.querySelectorAll('[name]:is(input, select, textarea)')
  const chosen = [...controls].filter(({ type, checked }) => checked || !/^(checkbox|radio)$/.test(type))
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
}
