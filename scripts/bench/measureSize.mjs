// @ts-check
import { budgets } from './budgets.mjs'
import { countryDataSize } from './countryDataSize.mjs'
import { sources } from './sources.mjs'

const kB = 1024
// Shopify's size limit for a checkout extension.
const shopify = 64 * kB

/**
 * P1 to P3: the first load of a page, minified and gzipped, without React, by two bundlers.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureSize({ bundler, packages }) {
  const build = (/** @type {string} */ source) => bundler.bundleApp(source, { packages })
  const checkout = await build(sources.checkout('stripe'))
  const address = await build(sources.address('stripe'))
  const floor = await build(sources.floorCheckout)
  const floorAddress = await build(sources.floorAddress)
  const [formik, mui, adyen] = [await build(sources.formik), await build(sources.mui), await build(sources.adyen)]

  /** @param {'rolldown' | 'esbuild'} by @returns {import('./judge.mjs').Measured[]} */
  const rowsBy = (by) => {
    /** @param {string} id @param {string} what @param {number} ours @param {number} against @param {string} peer @param {{ atMost: number }} [budget] */
    const row = (id, what, ours, against, peer, budget) => ({
      id,
      what: `${what}, ${by}`,
      unit: 'KB',
      ours: ours / kB,
      against: against / kB,
      peer,
      ...budget,
    })
    const whole = 'checkout with an adapter'
    const size = checkout[by].size
    return [
      row('P1', whole, size, floor[by].size + countryDataSize, 'floor and country data', budgets.P1.checkout),
      row('P1', whole, size, floor[by].size, 'floor'),
      row(
        'P1',
        'one address',
        address[by].size,
        floorAddress[by].size + countryDataSize,
        'floor and country data',
        budgets.P1.oneAddress,
      ),
      row('P1', 'one address', address[by].size, floorAddress[by].size, 'floor'),
      row('P2', whole, size, mui[by].size, 'MUI, formik, yup: an address', budgets.P2.mui),
      row('P2', whole, size, adyen[by].size, 'Adyen Address, Preact inside', budgets.P2.adyen),
      row('P2', whole, size, shopify, "Shopify's limit", budgets.P2.shopify),
      row('P2', whole, size, formik[by].size, 'formik, yup: an address'),
    ]
  }
  return [...rowsBy('rolldown'), ...rowsBy('esbuild'), ...traps(checkout)]
}

/** @param {Record<'rolldown' | 'esbuild', import('../../test/bundle/bundleApp.js').Bundle>} checkout */
function traps({ rolldown, esbuild }) {
  const files = [rolldown, esbuild].flatMap(({ modules }) => Object.keys(modules))
  const zod = files.filter((file) => /zod\/v4\/(classic|locales)\//.test(file))
  const [ours, against] = [esbuild.size / kB, rolldown.size / kB]
  return [
    { id: 'P3', what: 'checkout by esbuild', unit: 'KB', ours, against, peer: 'by rolldown', ...budgets.P3.esbuild },
    {
      id: 'P3',
      what: 'the same before gzip',
      unit: 'KB',
      ours: esbuild.code.length / kB,
      against: rolldown.code.length / kB,
      peer: 'by rolldown',
      ...budgets.P3.esbuild,
    },
    {
      id: 'P3',
      what: 'files of classic zod and of its languages',
      unit: '',
      ours: zod.length,
      ...budgets.P3.classicZod,
    },
  ]
}
