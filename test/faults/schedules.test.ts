import { describe, expect, it } from 'vitest'

import { providers, runSchedules } from './runSchedules.js'

// `npm run schedules` runs more of them, 200 by default, or repeats one with a full report.
describe('edits and saves over unreliable connections', () => {
  it.each(providers)(
    'leave %s with the newest confirmed values, which the page shows, with one write at a time',
    async (provider) => {
      const { failures, writes } = await runSchedules({ provider, runs: 50, seed: 1 })
      const found = [...failures].map(([seed, { problems }]) => `--provider ${provider} --seed ${seed}: ${problems[0]}`)
      expect(found).toEqual([])
      expect(writes).toBeGreaterThan(150)
    },
    110_000,
  )
})
