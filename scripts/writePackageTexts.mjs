// @ts-check
// Writes the files of the package for programs, before `npm pack`. With `--remove`, deletes them afterwards.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { packageTexts } from './docs/packageTexts.mjs'

const root = join(import.meta.dirname, '..')
const isRemoval = process.argv.includes('--remove')
for (const [file, text] of Object.entries(packageTexts())) {
  if (isRemoval) rmSync(join(root, file.replace(/^skills\/.*/, 'skills')), { recursive: true, force: true })
  else {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}
