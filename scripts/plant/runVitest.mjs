// @ts-check
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {'green' | 'red' | 'broken'} Outcome `red`: a test failed; `broken`: the run did, such as a file that does not load */

// A bug may cause an endless loop, so that no test ends.
const longestMs = 600_000

/** Runs Vitest in a folder. @param {string} folder @param {string} args @returns {Promise<Outcome>} */
export async function runVitest(folder, args) {
  const report = join(folder, 'plant-report.json')
  rmSync(report, { force: true })
  const output = ['--bail=1', '--reporter=json', `--outputFile=${report}`]
  await finished(
    spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args.split(' '), ...output], {
      cwd: folder,
      stdio: 'ignore',
      timeout: longestMs,
      killSignal: 'SIGKILL',
    }),
  )
  return readReport(report)
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
const finished = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => resolve())
  })

/** @param {string} path @returns {Outcome} */
function readReport(path) {
  try {
    const { numFailedTests, numTotalTests, success } = JSON.parse(readFileSync(path, 'utf8'))
    if (numFailedTests > 0) return 'red'
    return success && numTotalTests > 0 ? 'green' : 'broken'
  } catch {
    return 'broken'
  }
}
