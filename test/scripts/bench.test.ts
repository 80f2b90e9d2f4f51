import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { check, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'

import { budgets } from '../../scripts/bench/budgets.mjs'
import { formatTable } from '../../scripts/bench/formatTable.mjs'
import { judge } from '../../scripts/bench/judge.mjs'
import { type Bench, type Part, parts, partsFor } from '../../scripts/bench/parts.mjs'
import { percentile } from '../../scripts/bench/percentile.mjs'
import { runParts } from '../../scripts/bench/runParts.mjs'
import { sources } from '../../scripts/bench/sources.mjs'
import { writePage } from '../../scripts/bench/writePage.mjs'
import { withRolldown } from '../bundle/bundleApp.js'

const goals = Array.from({ length: 15 }, (_, at) => `P${at + 1}`)
const bench = {} as Bench
const part = (ids: string[], ours: number): Part => ({
  ids,
  run: () => Promise.resolve([{ id: ids[0] ?? '', what: 'size', unit: 'KB', ours, atMost: 10 }]),
})

describe('npm run bench', () => {
  it('measures each of the goals P1 to P15 in one part', () => {
    expect(parts.flatMap(({ ids }) => ids).sort()).toEqual(goals.sort())
  })

  it('runs only the requested parts, and throws for an unknown one', () => {
    expect(partsFor('P2,P4').map(({ ids }) => ids)).toEqual([['P1', 'P2', 'P3'], ['P4']])
    expect(partsFor()).toBe(parts)
    expect(() => partsFor('P2,size')).toThrow('--only takes P1, P2')
  })

  it('fails the budgets of a part that throws or measures nothing, and runs the others', async () => {
    const broken: Part = { ids: ['P2'], run: () => Promise.reject(new Error('no Chromium')) }
    const rows = await runParts([part(['P12', 'P1'], 5), broken], bench)
    expect(rows.map(({ id, pass }) => [id, pass])).toEqual([
      ['P1', false],
      ['P2', false],
      ['P12', true],
    ])
  })

  it('compares the ratio if there is a peer, and otherwise the figure', () => {
    const row = { id: 'P1', what: 'size', unit: 'KB', ours: 13 }
    expect(judge({ ...row, against: 10, atMost: 1.3 })).toMatchObject({ ratio: 1.3, budget: '≤ 1.3 ×', pass: true })
    expect(judge({ ...row, against: 9, atMost: 1.3 }).pass).toBe(false)
    expect(judge({ ...row, atMost: 12 })).toMatchObject({ budget: '≤ 12', pass: false })
    expect(judge({ ...row, atLeast: 13 }).pass).toBe(true)
    expect(judge({ ...row, atLeast: 14 }).pass).toBe(false)
    expect(judge({ ...row, ours: Number.NaN, atMost: 12 }).pass).toBe(false)
    expect(judge(row)).not.toHaveProperty('pass')
  })

  it('writes a table that shows what passed', async () => {
    const table = formatTable(await runParts([part(['P1'], 5), part(['P2'], 12.345)], bench))
    expect(table.split('\n')).toHaveLength(4)
    expect(table).toMatch(/\| P1 +\| size +\| 5 KB +\|.*\| ≤ 10 +\| pass +\|/)
    expect(table).toMatch(/\| P2 +\| size +\| 12\.35 KB +\|.*\| \*\*miss\*\* \|/)
  })

  it('returns the value that a share of the values does not exceed', () => {
    expect(percentile([3, 1, 2])).toBe(2)
    expect(percentile([8, 16, 24, 32], 0.75)).toBe(24)
    expect(percentile([])).toBeNaN()
  })

  it('compares existing forms, and fails without their packages', async () => {
    const files = Object.values(sources).flatMap((source) =>
      typeof source === 'string' ? [...source.matchAll(/'\.\/(scripts\/[^']+)'/g)].map(([, file = '']) => file) : [],
    )
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect(existsSync(join(import.meta.dirname, '../..', file)), file).toBe(true)
    await expect(withRolldown("import 'no-such-package'")).rejects.toThrow('no-such-package')
  })
})

describe('docs/benchmarks.md', () => {
  const path = join(import.meta.dirname, '../../docs/benchmarks.md')
  const page = readFileSync(path, 'utf8')
  const about = { date: '2027-01-02T03:04:05Z', version: '9.9.9', cores: 4, node: 'v24.1.0', chromium: '160.0' }

  it('contains the rows of a whole run, and keeps the text around them', async () => {
    const rows = await runParts([part(['P1'], 5), part(['P2'], 12.345)], bench)
    const written = writePage(page, rows, about) ?? ''
    const [before = '', after = ''] = page.split(/<!-- measured[^]*<!-- \/measured -->/)
    expect(written.startsWith(before) && written.endsWith(after)).toBe(true)
    expect(written).toContain('Measured on 2027-01-02, version 9.9.9: 4 cores, Node 24.1.0, Chromium 160.0.')
    expect(written).toContain(formatTable(rows))
    expect(written).not.toContain('P15 |')
    const options = await resolveConfig(path)
    expect(await check(written, { ...options, parser: 'markdown' })).toBe(true)
  })

  it('is not changed when a part was not requested or could not be measured', async () => {
    const rows = await runParts([part(['P1'], 5)], bench)
    const broken = await runParts([part(['P1'], 5), { ids: ['P2'], run: () => Promise.resolve([]) }], bench)
    expect(writePage(page, rows, { ...about, only: 'P1' })).toBeUndefined()
    expect(writePage(page, broken, about)).toBeUndefined()
    expect(() => writePage('# Benchmarks', rows, about)).toThrow('docs/benchmarks.md needs the lines')
  })

  it('has a row for each goal, with the budgets of the script', () => {
    const rows = [...page.matchAll(/^\| (P\d+) .*?\| ([^|]*?) +\| [^|]*\|$/gm)]
    expect(new Set(rows.map(([, id]) => id))).toEqual(new Set(goals))
    for (const [id, named] of Object.entries(budgets)) {
      const limits = new Set(
        Object.values(named).map((limit) => ('atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`)),
      )
      const shown = rows.filter(([, row]) => row === id).map(([, , budget = '']) => budget.replace(' ×', ''))
      const isFolded = shown.includes('as counted')
      const judged = new Set(shown.filter((budget) => budget && budget !== 'as counted'))
      if (isFolded) expect([...limits], id).toEqual(expect.arrayContaining([...judged]))
      else expect(judged, id).toEqual(limits)
    }
  })
})
