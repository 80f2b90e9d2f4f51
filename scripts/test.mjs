// @ts-check
// `npm test`: runs what a change needs. `npm run test:all`: runs everything. `-- --only lint,unit` runs some steps.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { bringChromium } from './bringChromium.mjs'
import { runSteps } from './test/runSteps.mjs'
import { stepsFor } from './test/steps.mjs'
import { summary } from './test/summary.mjs'

const { only, all } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' } } }).values
const rounds = stepsFor({ only, all })
const start = performance.now()
let failure = ''
if (rounds.flat().some(({ chromium }) => chromium)) {
  try {
    process.env.CHROMIUM_PATH = await bringChromium()
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
}
const reports = mkdtempSync(join(tmpdir(), 'tillkit-test-'))
/** @type {import('./test/runSteps.mjs').Outcome[]} */
const outcomes = []
for (const steps of rounds)
  outcomes.push(...(await runSteps(steps, { reports, cores: availableParallelism(), noChromium: failure })))
rmSync(reports, { recursive: true, force: true })
console.log(`\n${summary(outcomes, (performance.now() - start) / 1000)}`)
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0
