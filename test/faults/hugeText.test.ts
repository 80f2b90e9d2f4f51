import { describe, expect, it } from 'vitest'

import { judge } from '../../src/providers/judge.js'
import { fieldPaths } from '../../src/sections/fieldPath.js'
import { exampleValues } from '../../src/testing/index.js'

describe('judge', () => {
  it.each(['a', ' ', '-', '1', 'a@', '.a', 'a.', '\u200b', '👍', '\ud800', '(', 'Aa1 '])(
    'is quick with 100 kB of %j in any field',
    async (piece) => {
      const text = piece.repeat(100_000 / piece.length)
      const slow: string[] = []
      // What judges comes on demand.
      await judge(exampleValues('BR'), {})
      for (const path of fieldPaths.filter((each) => each !== 'shippingAddress.shipTo')) {
        const [section = '', key = ''] = path.split('.')
        const update = structuredClone(exampleValues('BR')) as unknown as Record<string, Record<string, string>>
        update[section] = { ...update[section], [key]: text }
        const start = performance.now()
        await judge(update, {})
        // A pattern that backtracks would take minutes.
        if (performance.now() - start > 500) slow.push(path)
      }
      expect(slow).toEqual([])
    },
  )
})
