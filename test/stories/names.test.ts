import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

import { readEntries } from '../../stories/docs/readNames.js'
import { publicEntry } from '../architecture/layers.js'

const src = join(import.meta.dirname, '../../src')

/** The exports of a file, from its syntax tree. */
const exportsOf = (file: string): string[] =>
  parseSync(file, readFileSync(join(src, file), 'utf8')).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => exportName.name ?? []),
  )

describe('the page of names', () => {
  it('has every entry, and one locale as an example', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => publicEntry.test(file))
    const shown = files.filter((file) => !/^locales\/(?!en\.ts)/.test(file))
    expect(
      readEntries()
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(shown.toSorted())
  })

  it.each(readEntries())('describes each name of $specifier', ({ file, names }) => {
    const namespaces: Partial<Record<string, string>> = {
      Checkout: 'checkout/parts.ts',
      mirror: 'providers/mirror.ts',
    }
    const wanted = exportsOf(file).flatMap((name) => {
      const members = namespaces[name]
      return members ? exportsOf(members).map((member) => `${name}.${member}`) : [name]
    })
    expect(names.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted())
    expect(names.filter(({ text }) => !/[.)]$/.test(text))).toEqual([])
  })
})
