import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { compareVerdicts } from './compareVerdicts.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  peerDependencies: Record<string, string>
}
const lowest = peerDependencies['zod']?.replace('^', '') ?? ''
const some = { runs: 1500, seed: 1 }

/** The lowest zod version that the kit supports, beside its own. */
function bringZod(): string {
  const folder = join(root, '.cache', `zod-${lowest}`)
  const mini = join(folder, 'node_modules/zod/mini/index.js')
  if (!existsSync(mini)) {
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder]
    execFileSync('npm', ['install', ...options, `zod@${lowest}`], { cwd: root, stdio: 'pipe' })
  }
  return mini
}

describe('the form and the relay', () => {
  it('validate the same way with the newest and the lowest zod', async () => {
    const newest = await compareVerdicts(some)
    const script = `
      const { loadBundle } = await import('./scripts/loadBundle.mjs')
      const { compareVerdicts } = await loadBundle('test/faults/compareVerdicts.ts', ${JSON.stringify({ 'zod/mini': bringZod() })})
      console.log(JSON.stringify(await compareVerdicts(${JSON.stringify(some)})))`
    const announced = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(JSON.parse(announced)).toEqual(newest)
  }, 120_000)
})
