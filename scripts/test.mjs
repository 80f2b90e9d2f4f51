// @ts-check
// `npm test`: runs what a change needs. `npm run test:all`: runs everything. `-- --only lint,unit` runs some steps.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { bringChromium } from './bringChromium.mjs'
import { runSteps } from './test/runSteps.mjs'
import { stepsFor } from './test/steps.mjs'

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
const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const lines = []
for (const steps of rounds) {
  for (const { name, passed, failed, seconds } of await runSteps(steps, {
    reports,
    cores: availableParallelism(),
    noChromium: failure,
  })) {
    total.passed += passed
    total.failed += failed
    lines.push(`${failed ? 'Failed' : 'Passed'}: ${name}, ${passed} passed, ${failed} failed, ${minutes(seconds)}`)
  }
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${minutes((performance.now() - start) / 1000)}`)
process.exitCode = total.failed ? 1 : 0

/** @param {number} seconds */
function minutes(seconds) {
  return `${(seconds / 60).toFixed(1)} min`
}
