// @ts-check
// `npm run fuzz -- --runs 1000000 --seed 1`: sends hostile requests to a relay of each provider, over raw sockets.
import { parseArgs } from 'node:util'

import { loadBundle } from './loadBundle.mjs'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
process.env.NODE_ENV = 'production'

const { runFuzz } = await loadBundle('test/faults/runFuzz.ts')
const start = performance.now()
const { problems, statuses, calls, heap } = await runFuzz({ runs: Number(values.runs), seed: Number(values.seed) })
console.log(
  `${values.runs} requests in ${((performance.now() - start) / 1000).toFixed(1)} s, ${calls} calls to providers`,
)
console.log(
  `statuses: ${Object.entries(statuses)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ')}`,
)
console.log(
  `heap: ${heap[0]} MB after a quarter, ${heap[1]} MB at the end; RSS ${Math.round(process.memoryUsage().rss / 1048576)} MB`,
)
for (const problem of problems) console.log(problem)
process.exitCode = problems.length ? 1 : 0
