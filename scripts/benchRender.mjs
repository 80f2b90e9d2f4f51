// @ts-check
// `npm run bench:render`: measures how often React commits and how much memory a checkout leaves behind, in React's
// production build.
import { fileURLToPath } from 'node:url'

import { loadBundle } from './loadBundle.mjs'

/** @typedef {{ id: string, what: string, value: number, budget: number, unit: string, pass: boolean }} Row */

/** @returns {Promise<Row[]>} */
export async function benchRender() {
  const { benchRender: run } = await loadBundle('test/render/benchRender.ts')
  return run(fileURLToPath(new URL('..', import.meta.url)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchRender()
  console.table(rows.map(({ what, value, budget, unit, pass }) => ({ what, value, budget, unit, pass })))
  console.log(JSON.stringify({ bench: 'render', pass: rows.every(({ pass }) => pass), rows }))
  process.exit(rows.every(({ pass }) => pass) ? 0 : 1)
}
