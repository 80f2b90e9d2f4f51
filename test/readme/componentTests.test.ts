import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { blocksOf, root, textOf } from './readBlocks.js'

// Runs the tests in docs/component-tests.md as tests of this file.
const cache = join(root, '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'component-tests-'))
// Vite reads the paths of the kit's names from the nearest tsconfig that includes the file.
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }))
const blocks = blocksOf(textOf('docs/component-tests.md'))
for (const [file, code] of blocks) {
  writeFileSync(join(folder, file), code)
  await import(/* @vite-ignore */ join(folder, file))
}
afterAll(() => rmSync(folder, { recursive: true }))

it('the tests of this file are in docs/component-tests.md', () => {
  expect(blocks.length).toBeGreaterThan(1)
})
