import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { formatTable } from '../../scripts/bench/formatTable.mjs'
import { judge } from '../../scripts/bench/judge.mjs'
import { type Bench, type Part, parts, partsFor } from '../../scripts/bench/parts.mjs'
import { percentile } from '../../scripts/bench/percentile.mjs'
import { runParts } from '../../scripts/bench/runParts.mjs'
import { sources } from '../../scripts/bench/sources.mjs'
import { withRolldown } from '../bundle/bundleApp.js'

const goals = Array.from({ length: 15 }, (_, at) => `P${at + 1}`)
const bench = {} as Bench
const part = (ids: string[], ours: number): Part => ({
  ids,
  run: () => Promise.resolve([{ id: ids[0] ?? '', what: 'size', unit: 'KB', ours, atMost: 10 }]),
})

describe('npm run bench', () => {
  it('measures each of the goals P1 to P15, by one part', () => {
    expect(parts.flatMap(({ ids }) => ids).sort()).toEqual(goals.sort())
  })

  it('runs only the parts that are asked for, and says what it cannot', () => {
    expect(partsFor('P2,P4').map(({ ids }) => ids)).toEqual([['P1', 'P2', 'P3'], ['P4']])
    expect(partsFor()).toBe(parts)
    expect(() => partsFor('P2,size')).toThrow('--only takes P1, P2')
  })

  it('misses the budgets of a part that breaks or says nothing, and runs the others', async () => {
    const broken: Part = { ids: ['P2'], run: () => Promise.reject(new Error('no Chromium')) }
    const rows = await runParts([part(['P12', 'P1'], 5), broken], bench)
    expect(rows.map(({ id, pass }) => [id, pass])).toEqual([
      ['P1', false],
      ['P2', false],
      ['P12', true],
    ])
  })

  it('judges the ratio where there is a peer, and the figure where there is none', () => {
    const row = { id: 'P1', what: 'size', unit: 'KB', ours: 13 }
    expect(judge({ ...row, against: 10, atMost: 1.3 })).toMatchObject({ ratio: 1.3, budget: '≤ 1.3 ×', pass: true })
    expect(judge({ ...row, against: 9, atMost: 1.3 }).pass).toBe(false)
    expect(judge({ ...row, atMost: 12 })).toMatchObject({ budget: '≤ 12', pass: false })
    expect(judge({ ...row, atLeast: 13 }).pass).toBe(true)
    expect(judge({ ...row, atLeast: 14 }).pass).toBe(false)
    expect(judge({ ...row, ours: Number.NaN, atMost: 12 }).pass).toBe(false)
    expect(judge(row)).not.toHaveProperty('pass')
  })

  it('writes a table that says what passed', async () => {
    const table = formatTable(await runParts([part(['P1'], 5), part(['P2'], 12.345)], bench))
    expect(table.split('\n')).toHaveLength(4)
    expect(table).toMatch(/\| P1 +\| size +\| 5 KB +\|.*\| ≤ 10 +\| pass \|/)
    expect(table).toMatch(/\| P2 +\| size +\| 12\.35 KB +\|.*\| FAIL \|/)
  })

  it('takes the value that a part of all does not exceed', () => {
    expect(percentile([3, 1, 2])).toBe(2)
    expect(percentile([8, 16, 24, 32], 0.75)).toBe(24)
    expect(percentile([])).toBeNaN()
  })

  it('compares forms that are there, and refuses one whose packages are missing', async () => {
    const files = Object.values(sources).flatMap((source) =>
      typeof source === 'string' ? [...source.matchAll(/'\.\/(scripts\/[^']+)'/g)].map(([, file = '']) => file) : [],
    )
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect(existsSync(join(import.meta.dirname, '../..', file)), file).toBe(true)
    await expect(withRolldown("import 'no-such-package'")).rejects.toThrow('no-such-package')
  })
})
