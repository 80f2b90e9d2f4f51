// @ts-check
import { onDemand, sources } from './sources.mjs'
import { typeEverywhere } from './typeEverywhere.mjs'

// React reports every commit to this hook, as to its developer tools.
const hook = `globalThis.commits = 0
globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberRoot: () => (commits += 1),
  onPostCommitFiberRoot() {},
  onCommitFiberUnmount() {},
}`
const [warmUp, cycles] = [50, 100]

/**
 * P5, P6 and P9 of the peers: commits to mount a form and to fill in ten of its fields, and the memory that a form
 * leaves behind.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measurePeers({ stage }) {
  const { open } = await stage()
  const ours = await countPage(open, sources.checkout('fastspring'))
  const peers = { floor: sources.floorCheckout, 'formik, yup': sources.formik, 'MUI, formik, yup': sources.mui }
  /** @type {import('./judge.mjs').Measured[]} */
  const rows = []
  for (const [peer, source] of Object.entries(peers)) {
    const theirs = await countPage(open, source)
    const row = (/** @type {string} */ id, /** @type {string} */ what, /** @type {keyof typeof ours} */ of) => ({
      id,
      what,
      unit: of === 'heap' ? 'KB' : '',
      ours: ours[of],
      against: theirs[of],
      peer,
    })
    rows.push(
      row('P5', 'commits while ten fields are filled in', 'typed'),
      row('P6', 'commits of the first mount', 'mounted'),
      row('P9', 'heap kept by a mount and unmount', 'heap'),
    )
  }
  return rows
}

/** @param {import('./createStage.mjs').Stage['open']} open @param {string} source */
async function countPage(open, source) {
  const { page, cdp, close } = await open({ source: onDemand(source) }, { script: hook })
  await page.waitForFunction('globalThis.show')
  const commits = async () => {
    await page.waitForTimeout(500)
    return Number(await page.evaluate('commits'))
  }
  await page.evaluate('void show()')
  const mounted = await commits()
  await typeEverywhere(page)
  const typed = (await commits()) - mounted
  await page.evaluate('void hide()')

  await cdp.send('HeapProfiler.enable')
  await cdp.send('Performance.enable')
  const heap = async (/** @type {number} */ times) => {
    await page.evaluate(comeAndGo, times)
    await page.waitForTimeout(500)
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  }
  const before = await heap(warmUp)
  const kept = ((await heap(cycles)) - before) / cycles / 1024
  await close()
  return { mounted, typed, heap: kept }
}

/** Runs in the page. @param {number} times */
async function comeAndGo(times) {
  const { show, hide } = /** @type {{ show(): void, hide(): void }} */ (/** @type {unknown} */ (globalThis))
  const later = () => new Promise((resolve) => setTimeout(resolve, 20))
  for (let i = 0; i < times; i += 1) {
    show()
    await later()
    document.querySelector('input')?.focus()
    hide()
    await later()
  }
}
