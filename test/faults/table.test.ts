import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const page = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (T?\d+) +\| (.+?) +\| (.+?) +\|$/gm)]

describe('the table in docs/faults.md', () => {
  it('has every row of the catalogue, with an existing test or a reason', () => {
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const wanted = [...numbers(1, 89), ...numbers(1, 27).map((n) => `T${n}`)].map(String)
    expect(rows.map(([, row]) => row)).toEqual(wanted)
    for (const [, row, , cell = ''] of rows) {
      const named = [...cell.matchAll(/`([\w-]+(?:\/[\w-]+)*)`/g)].map(([, file = '']) => file)
      const missing = named.filter((file) => !['ts', 'tsx'].some((ending) => existsSync(`test/${file}.test.${ending}`)))
      expect(missing, row).toEqual([])
      expect(named.length > 0 || /^(none: |`providers\/\*`|row )/.test(cell), row).toBe(true)
    }
  })
})
