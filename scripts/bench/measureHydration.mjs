// @ts-check
import { budgets } from './budgets.mjs'
import { fillProof, readControls } from './fillProof.mjs'
import { renderProof } from './renderProof.mjs'
import { sources } from './sources.mjs'

/**
 * P11: how much of what a visitor typed and selected on a server-rendered page remains after hydration.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureHydration({ stage }) {
  const { open } = await stage()
  const scene = { source: sources.proof, html: await renderProof(), styled: true }
  const { page, close } = await open(scene, { hash: '#late' })
  await page.waitForFunction('globalThis.hydrate')
  const before = await fillProof(page)
  await page.evaluate('void hydrate()')
  await page.waitForFunction('globalThis.proof?.handle')
  await page.waitForTimeout(2000)
  const after = await page.evaluate(readControls)
  /** @type {Record<string, Record<string, string>>} */
  const state = await page.evaluate('proof.handle.getValues()')
  const complaints = /** @type {string[]} */ (await page.evaluate('complaints'))
  await close()

  const filled = Object.keys(before).filter((name) => before[name])
  const inState = (/** @type {string} */ name) => {
    const [section = '', field = ''] = name.split('.')
    // The checkbox that shows the tax ID fields is not a value.
    return state[section] && field in state[section] ? state[section][field] : before[name]
  }
  const row = { id: 'P11', unit: '' }
  return [
    { ...row, what: 'fields filled in before hydration', ours: filled.length, ...budgets.P11.filled },
    {
      ...row,
      what: 'lost on the page',
      ours: filled.filter((name) => after[name] !== before[name]).length,
      ...budgets.P11.lost,
    },
    {
      ...row,
      what: 'lost in the form',
      ours: filled.filter((name) => inState(name) !== before[name]).length,
      ...budgets.P11.lost,
    },
    { ...row, what: 'errors of hydration', ours: complaints.length, ...budgets.P11.lost },
  ]
}
