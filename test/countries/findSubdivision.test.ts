import { describe, expect, it } from 'vitest'

import { findSubdivision } from '../../src/countries/findSubdivision.js'
import { subdivisions } from '../../src/countries/subdivisions/all.js'
import { loadedSubdivisions } from '../../src/countries/subdivisionsOf.js'
import bank from '../data/subdivisions.json' with { type: 'json' }
import { growth, linear } from '../growth.js'

const find = (country: string, text: string) => findSubdivision(loadedSubdivisions(country), country, text)?.code

describe('findSubdivision', () => {
  it.each([
    ['US', 'CA', 'CA'],
    ['US', ' ca ', 'CA'],
    ['US', 'US-CA', 'CA'],
    ['US', 'us-ca', 'CA'],
    ['US', 'California', 'CA'],
    ['US', 'california', 'CA'],
    ['US', 'NEW YORK', 'NY'],
    ['CA', 'Québec', 'QC'],
    ['CA', 'quebec', 'QC'],
    ['CA', 'Colombie-Britannique', 'BC'],
    ['JP', '東京都', '13'],
    ['JP', '東京', '13'],
    ['JP', 'Tokyo', '13'],
    ['JP', 'Tokyo Prefecture', '13'],
    ['JP', '北海道', '01'],
    ['JP', '京都府', '26'],
    ['JP', '京都', '26'],
    ['KR', '서울특별시', '11'],
    ['KR', '경기', '41'],
    ['AE', 'dubai', 'DU'],
    ['AE', 'دبي', 'DU'],
    ['IE', 'Dublin', 'D'],
    ['IE', 'County Dublin', 'D'],
    ['IE', 'Co Dublin', 'D'],
    ['EG', 'Cairo', 'C'],
    ['ES', 'Gipuzkoa', 'SS'],
    ['ES', 'Guipúzcoa', 'SS'],
    ['ES', 'la coruna', 'C'],
    ['IN', 'TG', 'TS'],
    ['IN', 'तमिल नाडु', 'TN'],
    ['CN', '11', 'BJ'],
    ['CN', '北京', 'BJ'],
    ['VN', 'Bình Dương', 'SG'],
    ['VN', 'da nang', 'DN'],
    ['VN', 'Dong Nai', '39'],
    ['MY', 'KUL', '14'],
    ['PE', 'PE-LMA', 'LMA'],
    ['PH', 'PH-00', '00'],
    ['TR', 'istanbul', '34'],
    ['TR', 'ISTANBUL', '34'],
    ['TR', 'İSTANBUL', '34'],
    ['TR', 'Diyarbakir', '21'],
    ['HK', 'Kowloon', 'KL'],
    ['UA', 'Kiev', '30'],
    ['UA', 'Київ', '30'],
    ['BR', 'Sao Paulo', 'SP'],
    ['AU', 'Victoria', 'VIC'],
  ])('finds the state of %s that is called %s', (country, text, code) => {
    expect(find(country, text)).toBe(code)
  })

  it.each([
    ['US', ''],
    ['US', '   '],
    ['US', '-'],
    ['US', 'Ontario'],
    ['US', 'CA-ON'],
    ['US', 'Cali'],
    ['US', 'State'],
    ['PH', 'Maguindanao'],
    ['JP', '都'],
    ['RU', 'Республика Крым'],
  ])('finds nothing in %s for %j', (country, text) => {
    expect(find(country, text)).toBeUndefined()
  })

  it('maps every name of ISO and CLDR to its own state, and to no other', () => {
    const wrong = Object.entries(bank.names).flatMap(([country, states]) =>
      Object.entries(states).flatMap(([code, names]) =>
        names
          .filter((name) => find(country, name) !== code)
          .map((name) => `${country} ${name} → ${find(country, name)}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(bank.others))('knows common names in %s, and ignores ambiguous ones', (country, names) => {
    const found = Object.fromEntries(Object.keys(names).map((name) => [name, find(country, name) ?? '']))
    expect(found).toEqual(names)
  })

  const lists = Object.keys(subdivisions)

  it.each(lists)('never maps a name, alias or code of a state of %s to another state', (country) => {
    for (const { code, name, latin, spellings } of loadedSubdivisions(country)) {
      for (const each of [name, latin, ...spellings]) {
        for (const text of [each, each.toUpperCase(), ` ${each}.`, `${country}-${code}`])
          expect(find(country, text), text).toBe(code)
      }
    }
  })

  it.each(lists)('does not mistake a city for the state of the same name in %s', (country) => {
    const list = loadedSubdivisions(country)
    const city = /city|ciudad|cidade|municip|市|시(,|$)|город|місто|қаласы|thành phố|D\.?C/iu
    for (const { name, latin } of list) {
      for (const text of [`${latin} City`, `City of ${latin}`, `${name}市`]) {
        const found = findSubdivision(list, country, text)
        expect(found ? [found.name, found.latin, ...found.spellings].join() : 'City', text).toMatch(city)
      }
    }
  })

  it.each(['a', ' ', 'co. ', '\u0300'])('takes linear time for a long text of "%s"', async (part) => {
    const ask = (times: number) => find('RU', part.repeat(times))
    expect(ask(25_000)).toBeUndefined()
    expect(await growth(ask, 25_000)).toBeLessThan(linear)
  })
})
