// @ts-check
import { budgets } from './budgets.mjs'
import { fillProof } from './fillProof.mjs'
import { sources } from './sources.mjs'

/** @typedef {{ updates: Record<string, Record<string, string>>[], inFlight: number, mostInFlight: number }} Seen */

// A backend may format a value differently, such as a phone number or a postal code.
const bare = (/** @type {string} */ text = '') => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * P13: the adapter calls while a visitor fills in everything key by key and each section is saved automatically. The
 * backend takes 300 ms.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureCalls({ stage }) {
  const { open } = await stage()
  const { page, close } = await open({ source: sources.proof, styled: true }, { hash: '#auto' })
  await page.locator('input').first().waitFor()
  const screen = await fillProof(page, { byKeys: true })
  await page.keyboard.press('Tab')
  await page.waitForTimeout(2500)
  const { updates, mostInFlight } = await seen(page)
  const complete = await page.evaluate('proof.complete')

  // A visitor who types nothing.
  for (const control of await page.locator('[name]:visible').all()) await control.focus()
  await page.locator('main').click({ position: { x: 1, y: 1 } })
  await page.waitForTimeout(1500)
  const idle = (await seen(page)).updates.length - updates.length
  await close()

  const stored = Object.assign({}, ...updates)
  const changed = new Set(Object.keys(screen).map((name) => name.split('.')[0]))
  const lost = Object.keys(screen).filter((name) => {
    const [section = '', field = ''] = name.split('.')
    return field !== 'business' && bare(stored[section]?.[field]) !== bare(screen[name])
  })
  if (lost.length) console.error('P13, lost:', lost.join(', '))
  const row = { id: 'P13', unit: '' }
  return [
    {
      ...row,
      what: 'calls for a full fill',
      ours: updates.length,
      against: changed.size,
      peer: 'changed sections',
      ...budgets.P13.calls,
    },
    { ...row, what: 'calls in flight at once', ours: mostInFlight, ...budgets.P13.calls },
    { ...row, what: 'values lost or overtaken', ours: complete ? lost.length : Number.NaN, ...budgets.P13.lost },
    { ...row, what: 'calls when nothing changed', ours: idle, ...budgets.P13.lost },
  ]
}

/** @param {import('playwright').Page} page @returns {Promise<Seen>} */
const seen = (page) => page.evaluate('proof.seen')
