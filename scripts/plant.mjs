// @ts-check
// `npm run plant`: plants the bugs of test/plants one at a time in a copy of the repository, and prints those that no test
// notices. `-- --only queue` plants those with "queue" in their name or file, `-- --jobs 2` two at a time.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { plants } from '../test/plants/plants.mjs'
import { copyRepo } from './plant/copyRepo.mjs'
import { plantAll } from './plant/plantAll.mjs'
import { plantProblems } from './plant/plantProblems.mjs'
import { runVitest } from './plant/runVitest.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { only, jobs } = parseArgs({
  options: { only: { type: 'string', default: '' }, jobs: { type: 'string', default: '1' } },
}).values
if (!(Number(jobs) >= 1)) throw new Error('--jobs takes a number of bugs to plant side by side.')

const chosen = plants.filter(({ name, file }) => name.includes(only) || file.includes(only))
const problems = plantProblems(plants, root)
if (chosen.length === 0) problems.push(`No bug has "${only}" in its name or file.`)
if (problems.length > 0) {
  for (const problem of problems) console.error(problem)
  process.exit(1)
}

const folders = Array.from({ length: Math.min(Number(jobs), chosen.length) }, () => copyRepo(root))
try {
  const unnoticed = await plantAll(chosen, { folders, run: runVitest, log: (line) => console.log(line) })
  console.log(`\n${chosen.length - unnoticed.length} of ${chosen.length} bugs killed`)
  for (const { name, file, tests } of unnoticed) console.log(`  no test of "${tests}" fails: ${name} (${file})`)
  process.exitCode = unnoticed.length > 0 ? 1 : 0
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
