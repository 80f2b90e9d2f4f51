import '../../src/styles.css'

import { beforeEach, describe, expect, it } from 'vitest'

import { type Arrangement, showState, states } from './checkoutStates.js'
import { smallTargets } from './layoutFaults.js'
import { fromAllSides, judgePage, preparePage } from './judgePage.js'

beforeEach(preparePage)

describe.each<Arrangement>(['one checkout', 'a form for each section'])('every section in %s', (arrangement) => {
  it.each(Object.keys(states) as (keyof typeof states)[])(
    'has no violation when it is %s, in light and dark, in both directions',
    async (name) => {
      const container = await showState(name, arrangement)
      await fromAllSides(async (side) => {
        const { violations, undecided, rules } = await judgePage()
        expect(violations, side).toEqual([])
        expect(undecided, side).toEqual([])
        expect(rules).toBeGreaterThan(15)
      })
      expect(smallTargets(container)).toEqual([])
    },
  )
})
