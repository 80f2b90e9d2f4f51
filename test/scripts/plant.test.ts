import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { plantAll } from '../../scripts/plant/plantAll.mjs'
import { type Plant, plantProblems } from '../../scripts/plant/plantProblems.mjs'
import { runVitest } from '../../scripts/plant/runVitest.mjs'
import { plants } from '../plants/plants.mjs'

const root = join(import.meta.dirname, '../..')
const code = 'export const isAdult = (age) => age >= 18 || age === Infinity\n'
const bug = (name: string, text: string, bug: string): Plant => ({
  name,
  file: 'age.mjs',
  text,
  bug,
  tests: 'age.test.mjs',
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plant-test-'))
  writeFileSync(join(folder, 'age.mjs'), code)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('npm run plant', () => {
  it('lists bugs whose text is in their file exactly once', () => {
    expect(plantProblems(plants, root)).toEqual([])
    expect(plants.length).toBeGreaterThanOrEqual(40)
  })

  it('reports bugs of a list that can no longer be planted', () => {
    const gone: Plant = { ...bug('file', 'a', 'b'), file: 'gone.mjs' }
    expect(
      plantProblems(
        [
          bug('good', '>= 18', '> 18'),
          bug('none', '>= 21', '> 21'),
          bug('two', 'age', 'years'),
          bug('same', '18', '18'),
          gone,
        ],
        folder,
      ),
    ).toEqual([
      'none: age.mjs holds its text 0 times, not once: >= 21',
      'two: age.mjs holds its text 3 times, not once: age',
      'same: the bug changes nothing',
      'file: gone.mjs holds its text 0 times, not once: a',
    ])
    expect(plantProblems([bug('good', '>= 18', '> 18'), bug('good', '=== Inf', '== Inf')], folder)).toEqual([
      'good: another bug has this name',
    ])
  })

  it('counts a failed test as noticed, but not a passing run or a file that does not load', async () => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(
      join(folder, 'age.test.mjs'),
      "import { expect, it } from 'vitest'\nimport { isAdult } from './age.mjs'\nit('is at 18', () => expect(isAdult(18)).toBe(true))\n",
    )
    const list = [
      // A replacement of `String.replace` has a meaning for "$".
      bug('noticed', '>= 18', '> "$&" && $$'),
      bug('unnoticed', ' || age === Infinity', ''),
      bug('broken', '=> age', '=> )'),
    ]
    const lines: string[] = []
    const unnoticed = await plantAll(list, { folders: [folder], run: runVitest, log: (line) => lines.push(line) })
    expect(lines.map((line) => line.trim().split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'killed noticed',
      'SURVIVES unnoticed',
      'BROKEN broken',
    ])
    expect(unnoticed.map(({ name }) => name)).toEqual(['unnoticed', 'broken'])
    expect(readFileSync(join(folder, 'age.mjs'), 'utf8')).toBe(code)
  }, 120_000)

  it('plants in parallel, each bug in one copy, after one run of all the tests', async () => {
    const folders = ['a', 'b'].map((name) => join(folder, name))
    for (const each of folders) {
      mkdirSync(each)
      writeFileSync(join(each, 'age.mjs'), code)
    }
    const list = ['1', '2', '3'].map((name) => ({ ...bug(name, '18', name), tests: `--project node test/${name}` }))
    const runs: string[] = []
    const run = async (at: string, args: string) => {
      const planted = readFileSync(join(at, 'age.mjs'), 'utf8')
      runs.push(args)
      return planted === code ? ('green' as const) : ('red' as const)
    }
    expect(await plantAll(list, { folders, run, log: () => undefined })).toEqual([])
    expect(runs[0]).toBe('--project=node test/1 test/2 test/3')
    expect(runs.slice(1).sort()).toEqual(list.map(({ tests }) => tests))
  })

  it('plants nothing while the tests fail', async () => {
    const ground = { folders: [folder], run: () => Promise.resolve('red' as const), log: () => undefined }
    await expect(plantAll([bug('any', '18', '19')], ground)).rejects.toThrow(
      'The tests are red before a bug is planted.',
    )
  })
})
