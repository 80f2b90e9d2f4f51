import { describe, expect, it } from 'vitest'

import manifest from '../../package.json' with { type: 'json' }
import { countryList } from '../../src/countries/countryList.js'
import { formatOf } from '../../src/countries/formatOf.js'
import { countryNames } from '../../src/countries/names/en.js'
import source from '../../src/countries/package.json' with { type: 'json' }
import type { Subdivision } from '../../src/countries/readSubdivisions.js'
import { loadedSubdivisions, subdivisionsOf } from '../../src/countries/subdivisionsOf.js'

const countries = countryList(countryNames).map(({ code }) => code)
const listed = countries.filter((country) => loadedSubdivisions(country).length > 0)
const find = (country: string, code: string) => loadedSubdivisions(country).find((each) => each.code === code)

describe('subdivisionsOf', () => {
  it('returns a list at once on a server', () => {
    expect(subdivisionsOf('US')).toBeInstanceOf(Array)
    expect(subdivisionsOf('US')).toBe(subdivisionsOf('US'))
  })

  it('returns an empty list for a country without states, and for an unknown country', () => {
    for (const country of ['GB', 'DE', 'ZZ', '', 'constructor']) expect(subdivisionsOf(country), country).toEqual([])
  })

  it.each([
    ['US', 62],
    ['CA', 13],
    ['IT', 110],
    ['ES', 52],
    ['IE', 26],
    ['BR', 27],
    ['MX', 32],
    ['JP', 47],
    ['KR', 17],
    ['CN', 34],
    ['TW', 22],
    ['MY', 16],
    ['TH', 77],
    ['VN', 34],
    ['ID', 38],
    ['PH', 83],
    ['IN', 36],
    ['AE', 7],
    ['TR', 81],
    ['RU', 83],
    ['UA', 27],
    ['KZ', 20],
    ['CR', 7],
    ['HN', 18],
    ['PA', 14],
    ['PG', 22],
    ['FM', 4],
    ['BB', 11],
    ['EE', 15],
    ['SC', 27],
    ['KI', 3],
    ['UM', 9],
    ['RO', 42],
  ])('returns every state of %s', (country, count) => {
    expect(subdivisionsOf(country)).toHaveLength(count)
  })

  it('covers every country that requires a state', () => {
    const free = countries.filter(
      (country) => formatOf(country)?.required.includes('state') && !listed.includes(country),
    )
    expect(free).toEqual([])
  })

  it.each(listed)('has unique codes and names in %s', (country) => {
    const list = loadedSubdivisions(country)
    const codes = list.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(formatOf(country)?.parts).toContain('state')
    for (const each of list) {
      expect(each.code).not.toMatch(new RegExp(`^${country}-|^$`))
      expect(each.name).toMatch(/\p{L}/u)
      expect(each.latin).toMatch(/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u)
      expect(each.spellings.filter((spelling) => codes.includes(spelling))).toEqual([])
    }
    const names = (each: Subdivision) => new Set([each.name, each.latin, ...each.spellings])
    const all = list.flatMap((each) => [...names(each)])
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })

  it('has names in the country’s own script and in Latin letters', () => {
    expect(find('JP', '13')).toMatchObject({ name: '東京都', latin: 'Tokyo' })
    expect(find('AE', 'DU')).toMatchObject({ name: 'دبي', latin: 'Dubai' })
    expect(find('KZ', '71')).toMatchObject({ name: 'Астана', latin: 'Astana' })
    expect(find('US', 'CA')).toMatchObject({ name: 'California', latin: 'California' })
  })
})

describe('the import #subdivisions', () => {
  it('resolves to the same file in the package and in the sources', () => {
    const built = Object.entries(manifest.imports['#subdivisions'])
    expect(
      built.map(([condition, file]) => [condition, file.replace('./dist/countries/', './').replace(/js$/, 'ts')]),
    ).toEqual(Object.entries(source.imports['#subdivisions']))
    const conditions = built.map(([condition]) => condition)
    expect(conditions.indexOf('browser')).toBe(conditions.length - 2)
    expect(built.filter(([, file]) => file.endsWith('lazy.js')).map(([condition]) => condition)).toEqual(['browser'])
  })
})
