// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {import('./plantProblems.mjs').Plant} Plant
 * @typedef {import('./runVitest.mjs').Outcome} Outcome
 *
 * @typedef {object} Ground
 * @property {string[]} folders copies of the repository; in each of them one bug is planted at a time
 * @property {(folder: string, args: string) => Promise<Outcome>} run
 * @property {(line: string) => void} log
 */

/** Plants each bug separately, runs its tests and removes it. Returns the bugs that no test noticed. @param {readonly Plant[]} plants @param {Ground} ground */
export async function plantAll(plants, { folders, run, log }) {
  const clean = await run(folders[0] ?? '', allTests(plants))
  if (clean !== 'green') throw new Error(`The tests are ${clean} before a bug is planted.`)
  const waiting = [...plants]
  /** @type {Plant[]} */
  const unnoticed = []

  /** @param {string} folder */
  async function work(folder) {
    for (let plant = waiting.shift(); plant; plant = waiting.shift()) {
      const path = join(folder, plant.file)
      const before = readFileSync(path, 'utf8')
      // A function, because `$` in a replacement text is special.
      writeFileSync(
        path,
        before.replace(plant.text, () => plant?.bug ?? ''),
      )
      try {
        const outcome = await run(folder, plant.tests)
        if (outcome !== 'red') unnoticed.push(plant)
        log(`${words[outcome]}  ${plant.name} (${plant.file})`)
      } finally {
        writeFileSync(path, before)
      }
    }
  }
  await Promise.all(folders.map(work))
  return unnoticed
}

/** @type {Record<Outcome, string>} */
const words = { red: 'killed  ', green: 'SURVIVES', broken: 'BROKEN  ' }

/** Combines what the bugs need into one run: each project and file once. @param {readonly Plant[]} plants */
function allTests(plants) {
  const words = plants.flatMap(({ tests }) => tests.replaceAll('--project ', '--project=').split(' '))
  return [...new Set(words)].join(' ')
}
