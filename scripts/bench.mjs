// @ts-check
// `npm run bench`: measures the kit beside hand-written forms and other kits, in one run, and compares it with the
// budgets P1 to P15. A whole run writes its figures to docs/benchmarks.md. `npm run bench -- --only P1,P7` measures
// some goals. `--rounds 2` is quicker and less exact.
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'

import { createStage } from './bench/createStage.mjs'
import { formatTable } from './bench/formatTable.mjs'
import { installPeers } from './bench/installPeers.mjs'
import { partsFor } from './bench/parts.mjs'
import { runParts } from './bench/runParts.mjs'
import { writePage } from './bench/writePage.mjs'
import { loadBundle } from './loadBundle.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '5' } } })
const rounds = Number(values.rounds)
if (!(rounds >= 1)) throw new Error(`--rounds takes a number from 1 on, not ${values.rounds}`)
// React reads this variable.
process.env.NODE_ENV = 'production'

const parts = partsFor(values.only)
const packages = await installPeers()
const bundler = await loadBundle('test/bundle/bundleApp.ts')
/** @type {Promise<import('./bench/createStage.mjs').Stage> | undefined} */
let opened
const stage = () => (opened ??= createStage((source) => bundler.withRolldown(source, { packages, withReact: true })))

const rows = await runParts(parts, { packages, bundler, stage, rounds })
const chromium = opened && (await opened).version
await (await opened)?.close()

const missed = rows.filter(({ pass }) => pass === false)
console.log(`\n${formatTable(rows)}\n`)
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const about = { date: new Date().toISOString(), version, cores: os.cpus().length, node: process.version, chromium }
const path = new URL('../docs/benchmarks.md', import.meta.url)
const page = writePage(readFileSync(path, 'utf8'), rows, { ...about, only: values.only })
if (page) writeFileSync(path, page)
console.log(
  page ? 'docs/benchmarks.md has these figures now.\n' : 'docs/benchmarks.md is unchanged: not all was measured.\n',
)
console.log(JSON.stringify({ ...about, missed: [...new Set(missed.map(({ id }) => id))], rows }))
process.exitCode = missed.length ? 1 : 0
