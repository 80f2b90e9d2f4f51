// @ts-check
import { formatTable } from './formatTable.mjs'

const start = '<!-- measured: npm run bench writes this part -->'
const end = '<!-- /measured -->'

/**
 * Returns `docs/benchmarks.md` with new figures. Returns undefined if a goal was not measured, because the page always
 * shows one whole run.
 *
 * @param {string} page
 * @param {import('./judge.mjs').Row[]} rows
 * @param {{ date: string, version: string, cores: number, node: string, chromium: string | undefined, only?: string | undefined }} about
 */
export function writePage(page, rows, { date, version, cores, node, chromium, only }) {
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md needs the lines ${start} and ${end}.`)
  if (only !== undefined || !chromium || rows.some(({ ours }) => Number.isNaN(ours))) return undefined
  const measured = `Measured on ${date.slice(0, 10)}, version ${version}: ${cores} cores, Node ${node.replace('v', '')}, Chromium ${chromium}.`
  return `${page.slice(0, from)}${start}\n\n${measured}\n\n${formatTable(rows)}\n\n${page.slice(to)}`
}
