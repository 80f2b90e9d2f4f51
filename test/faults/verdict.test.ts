import { describe, expect, it } from 'vitest'

import { compareVerdicts } from './compareVerdicts.js'

const some = { runs: 1500, seed: 1 }

describe('the form and the relay', () => {
  it('accept and reject the same input, and send the same', async () => {
    const { accepted, refused } = await compareVerdicts(some)
    expect(accepted).toBeGreaterThan(some.runs / 10)
    expect(refused).toBeGreaterThan(some.runs / 10)
  }, 120_000)
})
