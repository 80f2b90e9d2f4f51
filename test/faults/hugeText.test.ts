import { describe, expect, it } from 'vitest'

import { judge } from '../../src/providers/judge.js'
import { fieldPaths } from '../../src/sections/fieldPath.js'
import { exampleValues } from '../../src/testing/index.js'
import { growth, linear } from '../growth.js'

describe('judge', () => {
  it.each(['a', ' ', '-', '1', 'a@', '.a', 'a.', '\u200b', '👍', '\ud800', '(', 'Aa1 '])(
    'takes linear time for a long %j in any field',
    async (piece) => {
      const slow: string[] = []
      // Loads the validators, which load on demand.
      await judge(exampleValues('BR'), {})
      for (const path of fieldPaths.filter((each) => each !== 'shippingAddress.shipTo')) {
        const [section = '', key = ''] = path.split('.')
        const update = structuredClone(exampleValues('BR')) as unknown as Record<string, Record<string, string>>
        const ask = (size: number) =>
          judge({ ...update, [section]: { ...update[section], [key]: piece.repeat(size / piece.length) } }, {})
        if ((await growth(ask, 50_000)) > linear) slow.push(path)
      }
      expect(slow).toEqual([])
    },
  )
})
