// @ts-check
import { budgets } from './budgets.mjs'
import { fillProof } from './fillProof.mjs'
import { sources } from './sources.mjs'

const watch = `globalThis.violations = []
addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))`

/**
 * P12: a page with a strict policy and Trusted Types, while the checkout is mounted, rejected, filled in and saved.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measurePolicy({ stage }) {
  const { open } = await stage()
  const { page, close } = await open({ source: sources.proof, styled: true, strict: true }, { script: watch })
  /** @type {string[]} */
  const errors = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await page.locator('[data-till="errors"] a').first().waitFor()
  await fillProof(page)
  await save.click()
  await page.getByText('Saved.').waitFor()
  const violations = /** @type {string[]} */ (await page.evaluate('violations'))
  const complaints = [...errors]
  // Proves that the policy is active.
  await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p>')").catch(() => undefined)
  await page.waitForFunction('violations.length > 0')
  await close()
  return [
    {
      id: 'P12',
      what: 'violations of a strict policy with Trusted Types',
      unit: '',
      ours: violations.length,
      ...budgets.P12.violations,
    },
    { id: 'P12', what: 'errors in the console', unit: '', ours: complaints.length, ...budgets.P12.violations },
  ]
}
