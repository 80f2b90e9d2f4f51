import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { corrections } from '../../scripts/addressOverlay.mjs'
import { addressData } from '../../scripts/generateAddressData.mjs'
import { lists } from '../../scripts/subdivisionOverlay.mjs'
import { countryList } from '../../src/countries/countryList.js'
import { formats } from '../../src/countries/formats.js'
import { countryNames } from '../../src/countries/names/en.js'
import { postalCodes } from '../../src/countries/postalCodes.js'

const src = new URL('../../src/countries/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, src), 'utf8')
const generated = addressData()
const countries = countryList(countryNames).map(({ code }) => code)

describe('the address data', () => {
  it('matches the output of its generator, so that an update is a reviewed diff', () => {
    const files = [
      'formats.ts',
      'postalCodes.ts',
      ...readdirSync(new URL('subdivisions/', src)).map((file) => `subdivisions/${file}`),
    ]
    expect(files.toSorted()).toEqual(Object.keys(generated).toSorted())
    for (const file of files) expect(read(file), file).toBe(generated[file])
  })

  it('compresses to at most 3 KB for the rules of all countries and 2 KB for the states of one', () => {
    const weight = (text: string) => gzipSync(text, { level: 9 }).length
    const size = (file: string) => weight(read(file))
    expect(weight(formats) + weight(postalCodes)).toBeLessThanOrEqual(3 * 1024)
    const lists = Object.keys(generated).filter((file) => /\/[A-Z]{2}\.ts$/.test(file))
    expect(lists.length).toBeGreaterThan(55)
    for (const file of lists) expect(size(file), file).toBeLessThanOrEqual(2 * 1024)
  })

  it('names the source and the reason of every correction', () => {
    for (const { for: where, why, source } of corrections) {
      expect(where.split(' ').filter((country) => !countries.includes(country))).toEqual([])
      expect(why).toMatch(/^[A-Z].+\.$/)
      expect(source.length).toBeGreaterThan(3)
    }
    for (const { why, source, ...changes } of lists) {
      expect(why).toMatch(/^\w.+\.$/)
      expect(source.length).toBeGreaterThan(3)
      const named = Object.entries(changes).flatMap(([kind, each]) => (kind === 'rename' ? [] : Object.keys(each)))
      expect(named.filter((country) => !(`subdivisions/${country}.ts` in generated))).toEqual([])
    }
  })
})
