// @ts-check
// `npm test`: everything, one step after the other; `npm test -- --only unit,browser` runs some of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { bringChromium } from './bringChromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'tillkit-test-'))

/** @typedef {{ passed: number, failed: number }} Count */
/** @type {Record<string, { run: () => Count, browser?: true }>} */
const steps = {
  lockfile: { run: () => command(process.execPath, 'scripts/checkLockfile.mjs') },
  lint: { run: () => command('npm', 'run', 'lint') },
  types: { run: () => command('npm', 'run', 'types') },
  build: { run: () => command('npm', 'run', 'build') },
  unit: { run: () => tests('unit') },
  node: { run: () => tests('node') },
  browser: { run: () => tests('browser'), browser: true },
  e2e: { run: () => tests('e2e'), browser: true },
  storybook: { run: () => tests('storybook'), browser: true },
  'storybook-build': { run: () => command('npm', 'run', 'build-storybook') },
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const chosen = only ? only.split(',') : Object.keys(steps)
const unknown = chosen.filter((name) => !(name in steps))
if (unknown.length) throw new Error(`--only takes ${Object.keys(steps).join(', ')}; not ${unknown.join(', ')}`)

/** @type {Count & { steps: string[] }} */
const total = { passed: 0, failed: 0, steps: [] }
let chromium = true
if (chosen.some((name) => steps[name]?.browser)) {
  try {
    process.env.CHROMIUM_PATH = await bringChromium()
  } catch (error) {
    chromium = false
    console.error(error instanceof Error ? error.message : error)
  }
}
for (const name of chosen) {
  const step = /** @type {(typeof steps)[string]} */ (steps[name])
  console.log(`\n=== ${name}`)
  const count = step.browser && !chromium ? noBrowser() : step.run()
  total.passed += count.passed
  total.failed += count.failed
  if (count.failed) total.steps.push(name)
}
rmSync(reports, { recursive: true, force: true })
if (total.steps.length) console.log(`\nFailed: ${total.steps.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

/** A step without tests of its own counts as one. @param {string} program @param {string[]} args @returns {Count} */
function command(program, ...args) {
  return run(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A project of vitest.config.ts. A skipped test counts as failed. @param {string} project @returns {Count} */
function tests(project) {
  const report = join(reports, `${project}.json`)
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const good = run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...output])
  const { numTotalTests = 0, numPassedTests = 0 } = read(report)
  const failed = numTotalTests - numPassedTests
  // A file that does not load, an unhandled error or no test at all fails the run without a failed test.
  return { passed: numPassedTests, failed: failed || (good && numTotalTests ? 0 : 1) }
}

/** @returns {Count} */
function noBrowser() {
  console.error('Not run: it needs a Chromium.')
  return { passed: 0, failed: 1 }
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  return status === 0
}

/** @param {string} file @returns {{ numTotalTests?: number, numPassedTests?: number }} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
