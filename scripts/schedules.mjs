// @ts-check
// `npm run schedules -- --runs 2000 --seed 1`: runs edits and saves over unreliable connections, for each provider;
// `--provider stripe` for one. A failed seed is printed with the command that repeats it; that run prints all events.
import { parseArgs } from 'node:util'

import { loadBundle } from './loadBundle.mjs'

// Hides developer warnings in the output.
process.env.NODE_ENV = 'production'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    provider: { type: 'string' },
  },
})
const runs = Number(values.runs)
const seed = Number(values.seed)
const { runSchedules, providers } = await loadBundle('test/faults/runSchedules.ts')
if (!(runs > 0) || !Number.isSafeInteger(seed))
  throw new Error('--runs takes a number of schedules, --seed a whole number.')

let failed = 0
for (const provider of values.provider ? [values.provider] : providers) {
  const start = performance.now()
  const { failures, writes } = await runSchedules({ provider, runs, seed })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${provider}: ${runs - failures.size} of ${runs} schedules hold, ${writes} writes, ${seconds} s`)
  for (const [at, { problems, events }] of failures) {
    console.log(`  npm run schedules -- --provider ${provider} --runs 1 --seed ${at}`)
    for (const problem of problems) console.log(`    ${problem}`)
    if (runs === 1) for (const event of events) console.log(`      ${event}`)
  }
  failed += failures.size
}
process.exitCode = failed ? 1 : 0
