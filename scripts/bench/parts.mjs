// @ts-check

/**
 * @typedef {object} Bench what a part works with
 * @property {string} packages the folder of the peers' packages
 * @property {number} rounds
 * @property {typeof import('../../test/bundle/bundleApp.js')} bundler
 * @property {() => Promise<import('./createStage.mjs').Stage>} stage pages in a Chromium, the same for all parts
 *
 * @typedef {{ ids: string[], run(bench: Bench): Promise<import('./judge.mjs').Measured[]> }} Part
 */

/**
 * All measurements, in this order, with the IDs of their goals. A part returns at least one row for each of its IDs. Parts
 * that need an idle machine follow those that only count.
 *
 * @type {Part[]}
 */
export const parts = [
  { ids: ['P1', 'P2', 'P3'], run: async (bench) => (await import('./measureSize.mjs')).measureSize(bench) },
  { ids: ['P4'], run: async (bench) => (await import('./measureCountryData.mjs')).measureCountryData(bench) },
  {
    ids: ['P5', 'P6', 'P9'],
    run: async (bench) => [
      ...(await (await import('./measureRender.mjs')).measureRender()),
      ...(await (await import('./measurePeers.mjs')).measurePeers(bench)),
    ],
  },
  { ids: ['P11'], run: async (bench) => (await import('./measureHydration.mjs')).measureHydration(bench) },
  { ids: ['P12'], run: async (bench) => (await import('./measurePolicy.mjs')).measurePolicy(bench) },
  { ids: ['P13'], run: async (bench) => (await import('./measureCalls.mjs')).measureCalls(bench) },
  { ids: ['P7'], run: async (bench) => (await import('./measureKeystrokes.mjs')).measureKeystrokes(bench) },
  { ids: ['P8'], run: async (bench) => (await import('./measureEventTiming.mjs')).measureEventTiming(bench) },
  { ids: ['P10'], run: async (bench) => (await import('./measureFirstLoad.mjs')).measureFirstLoad(bench) },
  { ids: ['P14', 'P15'], run: async () => (await import('../benchRelay.mjs')).benchRelay() },
]

/** The parts that measure the ids, or all. Throws for an id that nothing measures. @param {string} [only] `P1,P2` */
export function partsFor(only) {
  if (only === undefined) return parts
  const wanted = only.split(',')
  const known = parts.flatMap(({ ids }) => ids)
  const unknown = wanted.filter((id) => !known.includes(id))
  if (unknown.length) throw new Error(`--only takes ${known.join(', ')}; not ${unknown.join(', ')}`)
  return parts.filter(({ ids }) => ids.some((id) => wanted.includes(id)))
}
