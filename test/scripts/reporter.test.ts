import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { summary } from '../../scripts/test/summary.mjs'

const root = join(import.meta.dirname, '../..')

it('the reporter of the steps counts the tests of a run, and names failures with project and file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reporter-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const write = (file: string, code: string) => writeFileSync(join(folder, file), code)
  write('package.json', '{ "type": "module" }')
  write('vitest.config.js', "export default { test: { name: 'own', pool: 'threads' } }")
  const imports = "import { afterAll, describe, expect, it } from 'vitest'\n"
  write(
    'some.test.js',
    `${imports}describe('a sum', () => {
      it('adds', () => expect(1 + 1).toBe(2))
      it('fails', () => expect(1 + 1).toBe(3))
      it.skip('waits', () => {})
      describe('of much', () => {
        it('adds', () => expect(1 + 1).toBe(2))
        afterAll(() => { throw new Error('not tidied') })
      })
    })`,
  )
  write('broken.test.js', `${imports}import './gone.js'`)
  write('late.test.js', `${imports}it('ends', () => { Promise.reject(new Error('unheard')); expect(1).toBe(1) })`)
  const report = join(folder, 'report.json')
  const reporter = join(root, 'scripts/test/reporter.mjs')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  spawnSync(process.execPath, [vitest, 'run', '--maxWorkers=1', `--reporter=${reporter}`], {
    cwd: folder,
    env: { ...process.env, TILLKIT_REPORT: report },
  })
  const { total, passed, failures } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>
  expect([total, passed]).toEqual([5, 3])
  expect((failures as string[]).toSorted()).toEqual([
    'Outside of any test: unheard',
    expect.stringMatching(/^own broken\.test\.js: .*gone\.js/),
    'own some.test.js > a sum > fails: expected 2 to be 3 // Object.is equality',
    'own some.test.js > a sum > of much: not tidied',
    'own some.test.js > a sum > waits: skipped',
  ])
}, 60_000)

it('the summary ends with the failures', () => {
  const outcomes = [
    { name: 'lint', passed: 1, failed: 0, failures: [], seconds: 6 },
    { name: 'node', passed: 3, failed: 2, failures: ['node a.test.ts > a: no', 'node b.test.ts > b: no'], seconds: 90 },
    { name: 'build', passed: 0, failed: 1, failures: ['build'], seconds: 3 },
  ]
  expect(summary(outcomes, 120).split('\n')).toEqual([
    'Passed: lint, 1 passed, 0 failed, 0.1 min',
    'Failed: node, 3 passed, 2 failed, 1.5 min',
    'Failed: build, 0 passed, 1 failed, 0.1 min',
    '',
    '4 passed, 3 failed, 2.0 min',
    '',
    'Failed:',
    '  node a.test.ts > a: no',
    '  node b.test.ts > b: no',
    '  build',
  ])
  expect(summary(outcomes.slice(0, 1), 6)).not.toContain('Failed')
})
