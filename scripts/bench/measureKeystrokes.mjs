// @ts-check
import { budgets } from './budgets.mjs'
import { sources } from './sources.mjs'
import { textInputs, typeEverywhere } from './typeEverywhere.mjs'

/**
 * P7: CPU time of the page's scripts per scripted keystroke, over ten text inputs of each form. The forms take turns,
 * and the lowest time of the rounds counts, which excludes other work of the machine.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureKeystrokes({ stage, rounds }) {
  const { open } = await stage()
  /** @type {Record<string, string>} */
  const forms = {
    ours: sources.checkout('fastspring'),
    floor: sources.floorCheckout,
    native: sources.native,
    formik: sources.formik,
    mui: sources.mui,
  }
  /** @type {Record<string, number>} */
  const least = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, source] of Object.entries(forms)) {
      const { page, cdp, close } = await open({ source })
      await page.locator('input').first().waitFor()
      await page.waitForLoadState('networkidle')
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      await typeEverywhere(page) // Warms up.
      for (const [what, which] of [
        ['', textInputs],
        ['phone', `${textInputs}[type=tel]`],
      ]) {
        const { keys, spent } = await typeEverywhere(page, () => scripted(cdp), which)
        least[name + what] = Math.min(least[name + what] ?? Infinity, spent / keys)
      }
      await close()
    }
  }
  const row = { id: 'P7', what: 'CPU of a keystroke', unit: 'µs', ours: least.ours ?? Number.NaN }
  return [
    { ...row, against: least.floor ?? Number.NaN, peer: 'floor', ...budgets.P7.floor },
    { ...row, against: least.formik ?? Number.NaN, peer: 'formik, yup', ...budgets.P7.formik },
    { ...row, against: least.mui ?? Number.NaN, peer: 'MUI, formik, yup', ...budgets.P7.mui },
    { ...row, against: least.native ?? Number.NaN, peer: 'inputs without listeners' },
    {
      ...row,
      what: 'the same in a phone number, which we format',
      ours: least.oursphone ?? Number.NaN,
      against: least.floorphone ?? Number.NaN,
      peer: 'floor',
    },
  ]
}

/** The CPU time that the scripts of the page have taken, in microseconds. @param {import('playwright').CDPSession} cdp */
async function scripted(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1e6
}
