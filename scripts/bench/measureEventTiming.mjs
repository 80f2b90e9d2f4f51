// @ts-check
import { budgets } from './budgets.mjs'
import { percentile } from './percentile.mjs'
import { sources } from './sources.mjs'
import { textInputs } from './typeEverywhere.mjs'

const atLeast = 16 // Event Timing reports nothing shorter.

/**
 * P8: the time from a key to the next frame by the browser's Event Timing, with a CPU four times slower; p75 of all
 * keys of three rounds.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureEventTiming({ stage }) {
  const { open } = await stage()
  const forms = { ours: sources.checkout('fastspring'), native: sources.native, mui: sources.mui }
  /** @type {Record<string, number[]>} */
  const times = {}
  for (let round = 0; round < 3; round += 1) {
    for (const [name, source] of Object.entries(forms))
      (times[name] ??= []).push(...(await typeByHand(open, { source, styled: name === 'ours' })))
  }
  const p75 = (/** @type {string} */ name) => percentile(times[name] ?? [], 0.75)
  const row = { id: 'P8', what: 'key to frame at 4 × CPU, p75', unit: 'ms', ours: p75('ours') }
  return [
    { ...row, against: p75('native'), peer: 'native inputs', ...budgets.P8.native },
    { ...row, against: p75('mui'), peer: 'MUI, formik, yup' },
    { ...row, ...budgets.P8.milliseconds },
  ]
}

/** @param {import('./createStage.mjs').Stage['open']} open @param {import('./servePages.mjs').Scene} scene */
async function typeByHand(open, scene) {
  const { page, cdp, close } = await open(scene)
  const inputs = page.locator(textInputs)
  await inputs.first().waitFor()
  // A chunk that loads later may replace an input.
  await page.waitForLoadState('networkidle')
  await page.evaluate((durationThreshold) => {
    /** @type {Map<number, number>} */
    const keys = new Map()
    Object.assign(globalThis, { keys })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration, name } = /** @type {PerformanceEventTiming} */ (entry)
        if (interactionId && name.startsWith('key'))
          keys.set(interactionId, Math.max(keys.get(interactionId) ?? 0, duration))
      }
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold }))
  }, atLeast)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const text = 'Spring12'
  const count = Math.min(10, await inputs.count())
  for (let at = 0; at < count; at += 1) {
    await inputs.nth(at).focus()
    await page.keyboard.type(text, { delay: 30 })
  }
  await page.waitForTimeout(500)
  const told = await page.evaluate(() => [
    .../** @type {{ keys: Map<number, number> }} */ (/** @type {unknown} */ (globalThis)).keys.values(),
  ])
  await close()
  return [...told, ...Array.from({ length: Math.max(0, count * text.length - told.length) }, () => atLeast)]
}
