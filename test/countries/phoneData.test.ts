import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

import { phoneData } from '../../scripts/generatePhoneData.mjs'
import { countryList } from '../../src/countries/countryList.js'
import { countryNames } from '../../src/countries/names/en.js'
import { callingCode } from '../../src/schema/phonePlans.js'

const src = new URL('../../src/countries/phones/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, src), 'utf8')
const generated = phoneData()

describe('the phone data', () => {
  it('matches the output of its generator, so that an update is a reviewed diff', () => {
    expect(readdirSync(src).toSorted()).toEqual(Object.keys(generated).toSorted())
    for (const [file, text] of Object.entries(generated)) expect(read(file), file).toBe(text)
  })

  it('compresses to at most 1.4 KB for one number, and 1 KB for all calling codes', () => {
    const weight = (file: string) => gzipSync(transformSync(read(file), { minify: true }).code, { level: 9 }).length
    const groups = Object.keys(generated).filter((file) => /^\d/.test(file))
    expect(groups.length).toBeGreaterThan(60)
    for (const file of groups) expect(weight(file), file).toBeLessThanOrEqual(1.4 * 1024)
    expect(weight('callingCodes.ts')).toBeLessThanOrEqual(1024)
  })

  it('has a calling code for every inhabited country', () => {
    const without = countryList(countryNames).filter(({ code }) => callingCode(code) === undefined)
    const codes = without.map(({ code }) => code).toSorted()
    expect(codes).toEqual(['AQ', 'BV', 'GS', 'HM', 'PN', 'TF', 'UM'])
  })
})
