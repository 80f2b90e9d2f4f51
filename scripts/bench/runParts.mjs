// @ts-check
import { judge } from './judge.mjs'

/**
 * Runs the parts and compares the results with their budgets. A part that throws, or misses one of its IDs, fails the
 * budgets of these IDs. The other parts still run.
 *
 * @param {import('./parts.mjs').Part[]} parts
 * @param {import('./parts.mjs').Bench} bench
 */
export async function runParts(parts, bench) {
  /** @type {import('./judge.mjs').Row[]} */
  const rows = []
  for (const { ids, run } of parts) {
    /** @type {import('./judge.mjs').Measured[]} */
    let measured = []
    try {
      measured = await run(bench)
    } catch (error) {
      console.error(`${ids.join(', ')}:`, error)
    }
    const silent = ids.filter((id) => !measured.some((each) => each.id === id))
    rows.push(...measured.map(judge))
    rows.push(
      ...silent.map((id) => ({ ...judge({ id, what: 'not measured', unit: '', ours: Number.NaN }), pass: false })),
    )
  }
  const place = (/** @type {{ id: string }} */ { id }) => Number(id.slice(1))
  return rows.sort((a, b) => place(a) - place(b))
}
