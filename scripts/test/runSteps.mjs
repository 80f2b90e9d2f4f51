// @ts-check
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./reporter.mjs').Report} Report */
/** @typedef {{ name: string, passed: number, failed: number, failures: string[], seconds: number }} Outcome */

/**
 * Runs steps in parallel, two per core (at most 3), because waiting steps use no CPU. Prints the output of each step
 * when it ends. A Vitest step counts its tests, and a skipped test counts as failed. Any other step counts as one.
 * @param {readonly Step[]} steps
 * @param {{ reports: string, cores: number, noChromium?: string }} options `reports`: a folder for Vitest's reports;
 *   `noChromium`: why there is no browser, if there is none
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, { reports, cores, noChromium = '' }) {
  const lanes = Math.max(1, Math.min(3, cores * 2, steps.length))
  const waiting = [...steps]
  /** @type {Outcome[]} */
  const outcomes = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const start = performance.now()
      console.log(`... ${step.name}`)
      const { output, ...counts } =
        step.chromium && noChromium
          ? {
              output: `Not run, because it needs a Chromium. ${noChromium}\n`,
              passed: 0,
              failed: 1,
              failures: [step.name],
            }
          : await runStep(step, { reports, workers: Math.max(1, Math.floor(cores / lanes)) })
      console.log(`\n=== ${step.name}\n${output}`)
      outcomes.push({ name: step.name, ...counts, seconds: (performance.now() - start) / 1000 })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return steps.flatMap(({ name }) => outcomes.find((outcome) => outcome.name === name) ?? [])
}

/** @param {Step} step @param {{ reports: string, workers: number }} options */
async function runStep(step, { reports, workers }) {
  if (!('projects' in step)) {
    const { output, good } = await run(step.run)
    return { output, passed: good ? 1 : 0, failed: good ? 0 : 1, failures: good ? [] : [step.name] }
  }
  const report = join(reports, `${step.name}.json`)
  const projects = step.projects.flatMap((project) => ['--project', project])
  const options = ['--reporter=default', '--reporter=./scripts/test/reporter.mjs', `--maxWorkers=${workers}`]
  const vitest = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...projects, ...options]
  const { output, good } = await run(vitest, { TILLKIT_REPORT: report })
  const { total, passed, failures } = read(report)
  // A file that does not load, an unhandled error, or an empty run fails without a failed test.
  const failed = total - passed || (good && total ? 0 : 1)
  return { output, passed, failed, failures: failed && failures.length === 0 ? [step.name] : failures }
}

/**
 * @param {readonly string[]} command @param {Record<string, string>} [variables] of its environment
 * @returns {Promise<{ output: string, good: boolean }>}
 */
function run([program = '', ...args], variables) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, ...variables },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => (output += text))
    }
    child.on('error', ({ message }) => resolve({ output: `${output}${message}\n`, good: false }))
    child.on('close', (code) => resolve({ output, good: code === 0 }))
  })
}

/** @param {string} file @returns {Report} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { total: 0, passed: 0, failures: [] }
  }
}
