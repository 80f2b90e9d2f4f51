import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { runSteps } from '../../scripts/test/runSteps.mjs'
import { stepsFor } from '../../scripts/test/steps.mjs'
import config from '../../vitest.config.js'

const names = (rounds: ReturnType<typeof stepsFor>) => rounds.map((steps) => steps.map(({ name }) => name))
const projectsOf = (rounds: ReturnType<typeof stepsFor>) =>
  rounds.flat().flatMap((step) => ('projects' in step ? step.projects : []))

describe('the steps of npm test', () => {
  it('are all except the slow ones, which follow in test:all', () => {
    const change = names(stepsFor({}))
    expect(change.flat()).not.toContain('rest')
    expect(names(stepsFor({ all: true }))).toEqual([
      ...change,
      ['rest', 'accessibility', 'schedules', 'attacks', 'storybook-build'],
    ])
  })

  it('run every project of the Vitest config once', () => {
    const { projects } = (config as { test: { projects: { test: { name: string } }[] } }).test
    const known = projects.map(({ test }) => test.name)
    expect(projectsOf(stepsFor({ all: true })).toSorted()).toEqual(known.toSorted())
  })

  it('can be selected by name and by Vitest project', () => {
    expect(projectsOf(stepsFor({ only: 'browser' }))).toEqual(['browser', 'pages'])
    expect(projectsOf(stepsFor({ only: 'pages,storybook' }))).toEqual(['pages', 'storybook'])
    expect(names(stepsFor({ only: 'types,node' }))).toEqual([['types'], ['node']])
    expect(() => stepsFor({ only: 'types,nothing' })).toThrow(/^--only takes lockfile, .*; not nothing$/)
  })
})

describe('runSteps', () => {
  const reports = mkdtempSync(join(tmpdir(), 'tillkit-steps-'))
  afterAll(() => rmSync(reports, { recursive: true }))
  beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined))
  const node = (code: string) => [process.execPath, '-e', code]

  it('counts a program by its exit code and prints its output', async () => {
    const steps = [
      { name: 'good', run: node('console.log("well")') },
      { name: 'bad', run: node('console.error("ill"); process.exitCode = 3') },
      { name: 'gone', run: ['a-program-that-is-not-there'] },
    ]
    const outcomes = await runSteps(steps, { reports, cores: 2 })
    expect(outcomes.map(({ name, passed, failed, failures }) => [name, passed, failed, failures])).toEqual([
      ['good', 1, 0, []],
      ['bad', 0, 1, ['bad']],
      ['gone', 0, 1, ['gone']],
    ])
    const printed = vi.mocked(console.log).mock.calls.join('\n')
    expect(printed).toContain('=== good\nwell')
    expect(printed).toContain('=== bad\nill')
  })

  it('runs two steps in parallel on one core', async () => {
    // Each waits for the other to start.
    const meet = (own: string, other: string) =>
      node(`require('fs').writeFileSync('${join(reports, own)}', ''); const t = setInterval(() => {
        if (require('fs').existsSync('${join(reports, other)}')) clearInterval(t) }, 10); setTimeout(() => process.exit(1), 8000).unref()`)
    const outcomes = await runSteps(
      [
        { name: 'a', run: meet('a', 'b') },
        { name: 'b', run: meet('b', 'a') },
      ],
      {
        reports,
        cores: 1,
      },
    )
    expect(outcomes.map(({ failed }) => failed)).toEqual([0, 0])
  })

  it('fails a step that needs a browser if there is none, and prints why', async () => {
    const steps = [{ name: 'shop', run: node(''), chromium: true as const }]
    const [outcome] = await runSteps(steps, { reports, cores: 1, noChromium: 'No network.' })
    expect(outcome).toMatchObject({ passed: 0, failed: 1, failures: ['shop'] })
    expect(vi.mocked(console.log).mock.calls.join('\n')).toContain('needs a Chromium. No network.')
  })
})
