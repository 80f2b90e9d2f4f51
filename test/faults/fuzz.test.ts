import { describe, expect, it } from 'vitest'

import { runFuzz } from './runFuzz.js'

// `npm run fuzz` runs 20,000.
describe('the relay under 2,000 hostile requests', () => {
  it('never fails, hangs, reveals data, calls another path or leaks memory', async () => {
    const { problems, statuses, calls, heap } = await runFuzz({ runs: 2000, seed: 1 })
    expect(problems).toEqual([])
    expect(statuses[200]).toBeGreaterThan(200)
    expect(statuses[303]).toBeGreaterThan(200)
    expect(calls).toBeGreaterThan(200)
    // 1,500 requests lie between the two.
    expect(heap[1] - heap[0]).toBeLessThan(20)
  }, 170_000)
})
