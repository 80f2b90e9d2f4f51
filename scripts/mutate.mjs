// @ts-check
// `npm run mutate -- src/adapter`: makes small changes to the code and prints those that no test notices. `--sample 10`
// takes a tenth of each file's lines, by `--seed`, because all of `src/form` takes a day. Default: every folder with
// quick tests. See stryker.config.mjs.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
})
const [sample, seed] = [Number(values.sample), Number(values.seed)]
if (!(sample > 0 && sample <= 100) || !Number.isSafeInteger(seed))
  throw new Error('--sample takes a percentage above 0, --seed a whole number.')

// Blocks are long enough for most conditions, and short enough for a sample of every file.
const block = 10
const ranges = positionals.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted()
    .flatMap((file) => (sample === 100 ? [join(folder, file)] : blocksOf(join(folder, file)))),
)
if (positionals.length && !ranges.length) throw new Error('No code is there, or the sample is too small.')
const needsDom = ranges.some((range) => /^src\/(form|fields|checkout|sections)\//.test(range))
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    ...(ranges.length ? ['--mutate', ranges.join(',')] : []),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(needsDom && { MUTATE_DOM: '1' }) },
  },
)
process.exitCode = status ?? 1

/** Returns the sampled blocks of a file. @param {string} file @returns {string[]} */
function blocksOf(file) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length
  const starts = Array.from({ length: Math.ceil(lines / block) }, (_, index) => index * block + 1)
  return starts
    .filter((start) => chance(`${file} ${start}`) < sample)
    .map((start) => `${file}:${start}-${start + block - 1}`)
}

/** Hashes a text to a number from 0 to 100, by FNV-1a with the seed. @param {string} text */
function chance(text) {
  let hash = 2166136261 ^ seed
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return (((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32) * 100
}
