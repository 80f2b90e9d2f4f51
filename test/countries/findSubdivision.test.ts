import { describe, expect, it } from 'vitest'

import { findSubdivision } from '../../src/countries/findSubdivision.js'
import { loadedSubdivisions } from '../../src/countries/subdivisionsOf.js'

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
  ])('knows what %s calls %s', (country, text, code) => {
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

  it('is quick on hostile texts', () => {
    for (const text of ['a'.repeat(100_000), ' '.repeat(100_000), 'co. '.repeat(25_000), '\u0300'.repeat(100_000)]) {
      const start = performance.now()
      expect(find('RU', text)).toBeUndefined()
      expect(performance.now() - start).toBeLessThan(200)
    }
  })
})
