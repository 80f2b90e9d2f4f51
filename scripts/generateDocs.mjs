// @ts-check
// `npm run docs`: writes the tables of docs/ from the code.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { fillTables } from './docs/fillTables.mjs'

const folder = join(import.meta.dirname, '../docs')
for (const file of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
  const page = join(folder, file)
  const before = readFileSync(page, 'utf8')
  const after = await fillTables(before)
  if (after === before) continue
  writeFileSync(page, after)
  console.log(`docs/${file} is up to date again.`)
}
