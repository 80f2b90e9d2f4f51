// @ts-check
import { budgets } from './budgets.mjs'
import { percentile } from './percentile.mjs'
import { renderProof } from './renderProof.mjs'
import { sources } from './sources.mjs'

/**
 * P10: the time until the form is displayed over slow 4G with a CPU four times slower: first paint after the start of
 * navigation. The forms take turns, so that a busy machine affects all equally. The median counts.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureFirstLoad({ stage, rounds }) {
  const { open } = await stage()
  const html = await renderProof()
  /** @type {Record<string, import('./servePages.mjs').Scene>} */
  const scenes = {
    ours: { source: sources.checkout('fastspring'), styled: true },
    native: { source: sources.native },
    floor: { source: sources.floorCheckout },
    formik: { source: sources.formik },
    mui: { source: sources.mui },
    served: { source: sources.proof, html, styled: true },
    html: { html, styled: true },
    plain: { html },
  }
  /** @type {Record<string, number[]>} */
  const times = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, scene] of Object.entries(scenes)) (times[name] ??= []).push(await firstPaint(open, scene))
  }
  const ms = (/** @type {string} */ name) => percentile(times[name] ?? [])
  const row = { id: 'P10', unit: 'ms' }
  const made = { ...row, what: 'form painted, made in the browser', ours: ms('ours') }
  const served = { ...row, what: 'form painted, written by a server', ours: ms('served') }
  return [
    { ...made, against: ms('native'), peer: 'bare React inputs', ...budgets.P10.native },
    { ...made, against: ms('mui'), peer: 'MUI, formik, yup', ...budgets.P10.mui },
    { ...made, against: ms('floor'), peer: 'floor' },
    { ...made, against: ms('formik'), peer: 'formik, yup: an address' },
    { ...served, against: ms('html'), peer: 'the same page without script', ...budgets.P10.served },
    { ...served, against: ms('plain'), peer: 'without script and style sheet' },
  ]
}

/** @param {import('./createStage.mjs').Stage['open']} open @param {import('./servePages.mjs').Scene} scene */
async function firstPaint(open, scene) {
  const { page, close } = await open(scene, { slow: true, cpu: 4 })
  // Only the form paints anything.
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  )
  const time = await paint.jsonValue()
  await close()
  return /** @type {number} */ (time)
}
