import { readFileSync } from 'node:fs'

import parse, { type CountryCode } from 'libphonenumber-js/max'
import library from 'libphonenumber-js/min'
import { describe, expect, it, vi } from 'vitest'

import {
  canonicalPhone,
  completePhone,
  fitsPhone,
  isMaybeInternational,
  formatPhone,
  loadPlans,
  phoneExample,
} from '../../src/schema/phoneRules.js'
import { seededRandom } from '../faults/seededRandom.js'
import { growth, linear } from '../growth.js'

const file = new URL('../../node_modules/libphonenumber-js/examples.mobile.json', import.meta.url)
const mobiles = JSON.parse(readFileSync(file, 'utf8')) as Record<CountryCode, string>
const countries = Object.keys(mobiles) as CountryCode[]

/** The number that the form makes of the typed text in a country, and the number that the relay makes of that. */
async function sent(typed: string, country: string): Promise<string> {
  await loadPlans(typed, country)
  return canonical(completePhone(typed, country))
}

async function canonical(typed: string): Promise<string> {
  await loadPlans(typed, '')
  return canonicalPhone(typed)
}

describe('completePhone', () => {
  it('returns the same number for its national and international form, in every country', async () => {
    expect(countries.length).toBeGreaterThan(240)
    for (const country of countries) {
      const number = parse(mobiles[country], country)
      const spellings = [
        number?.formatNational(),
        number?.formatInternational(),
        number?.number,
        number?.getURI(),
        mobiles[country],
      ]
      for (const spelling of spellings) expect(await sent(spelling ?? '', country), country).toBe(number?.number)
      expect(fitsPhone(number?.number ?? ''), country).toBe(true)
      expect(phoneExample(country), country).toBe(number?.formatInternational())
    }
  })

  it.each([
    ['GB', '020 7946 0018 ext. 5', '+442079460018 ext. 5'],
    ['GB', '٠٢٠ ٧٩٤٦ ٠٠١٨', '+442079460018'],
    ['IR', '۰۹۱۲ ۳۴۵ ۶۷۸۹', '+989123456789'],
    ['IN', '९८१०१२३४५६', '+919810123456'],
    ['JP', '０３ー１２３４ー５６７８', '+81312345678'],
    ['US', '(201) 555-0123 #5', '+12015550123 ext. 5'],
    ['US', '1 (201) 555-0123', '+12015550123'],
    ['CA', '201.555.0123', '+12015550123'],
    ['IT', '06 6830 0230', '+390668300230'],
    ['DE', '0049 30 901820', '+4930901820'],
    ['DE', '00 44 20 7946 0018', '+442079460018'],
    ['US', '011 49 30 901820', '+4930901820'],
    ['AU', '0011 1 201 555 0123', '+12015550123'],
  ])('in %s, maps %s to the right number', async (country, typed, number) => {
    expect(await sent(typed, country)).toBe(number)
  })

  it.each([
    // Prefixes that are no longer in use.
    ['MX', '+52 1 55 1234 5678', '+525512345678'],
    ['MX', '521 55 1234 5678', '+525512345678'],
    ['MX', '044 55 1234 5678', '+525512345678'],
    ['MX', '045 33 1234 5678', '+523312345678'],
    ['MX', '01 55 1234 5678', '+525512345678'],
    ['MX', '+52 (044) 55 1234 5678 ext. 12', '+525512345678 ext. 12'],
    ['DE', '00 52 1 55 1234 5678', '+525512345678'],
    ['AR', '011 15 1234 5678', '+5491112345678'],
    ['AR', '+54 11 15 1234 5678', '+5491112345678'],
    ['AR', '+54 9 011 15 1234 5678', '+5491112345678'],
    ['AR', '+54 9 11 15 1234 5678', '+5491112345678'],
    ['AR', '+54 9 011 1234 5678', '+5491112345678'],
    ['AR', '+54 9 0221 15 512 3456', '+5492215123456'],
    ['CL', '09 6123 4567', '+56961234567'],
    ['CL', '+56 09 6123 4567', '+56961234567'],
    ['CL', '188 2 2345 6789', '+56223456789'],
    ['BR', '0 15 11 91234 5678', '+5511912345678'],
    ['BR', '0 17 11 91234 5678', '+5511912345678'],
    ['BR', '(0xx11) 91234-5678', '+5511912345678'],
    ['CN', '0 139 1234 5678', '+8613912345678'],
    ['CN', '17951 139 1234 5678', '+8613912345678'],
    ['UA', '8 (050) 123-45-67', '+380501234567'],
    ['GE', '8 599 12 34 56', '+995599123456'],
    ['AZ', '8 050 123 45 67', '+994501234567'],
    ['AM', '8 091 123456', '+37491123456'],
    ['MD', '8 069 123456', '+37369123456'],
    ['LT', '8 612 34567', '+37061234567'],
    ['UZ', '8 90 123 45 67', '+998901234567'],
    ['PL', '0 22 123 45 67', '+48221234567'],
    ['PL', '0 1033 22 123 45 67', '+48221234567'],
    ['CZ', '0 601 123 456', '+420601123456'],
    ['ES', '+34 (0) 612 345 678', '+34612345678'],
    ['PT', '0 912 345 678', '+351912345678'],
    ['IT', '0335 1234567', '+393351234567'],
    ['US', '+1 (0) 201 555 0123', '+12015550123'],
    // A calling code without its +.
    ['GB', '44 7911 123456', '+447911123456'],
    ['SG', '65 9123 4567', '+6591234567'],
    ['BR', '55 11 91234 5678', '+5511912345678'],
    // Words before and after a number; its extension is kept.
    ['DE', '0170 1234567 (home)', '+491701234567'],
    ['US', '+1 (415) 555-2671 (home)', '+14155552671'],
    ['US', '(415) 555-2671 mobile', '+14155552671'],
    ['US', 'Tel.: 415 555 2671', '+14155552671'],
    ['FR', 'Portable : 06 12 34 56 78', '+33612345678'],
    ['JP', '携帯 090-1234-5678（自宅）', '+819012345678'],
    ['EG', 'هاتف 0100 123 4567', '+201001234567'],
    ['IL', '050-234-5678 (בית)', '+972502345678'],
    ['RU', '8 912 345-67-89 моб.', '+79123456789'],
    ['DE', '030 901820 Durchwahl 12', '+4930901820 ext. 12'],
    ['JP', '03-1234-5678 内線5', '+81312345678 ext. 5'],
    ['BR', '11 2345-6789 ramal 21', '+551123456789 ext. 21'],
    ['RU', '+7 495 123-45-67 доб. 12', '+74951234567 ext. 12'],
  ])('in %s, accepts the widespread form %s', async (country, typed, number) => {
    const whole = await sent(typed, country)
    expect(whole).toBe(number)
    expect(canonicalPhone(whole)).toBe(number)
    expect(fitsPhone(typed) || !typed.startsWith('+')).toBe(true)
  })

  it.each([
    ['MX', '044 55 1234 567'],
    ['CL', '+56 0 123'],
    ['US', '0044 20 7946 001 ext. 8'],
    ['AR', '+54 9 011 15 1234'],
  ])('in %s, rejects %s, which is invalid without the prefix too', async (country, typed) => {
    const whole = await sent(typed, country)
    await loadPlans(whole, '')
    expect(fitsPhone(whole) && whole.startsWith('+')).toBe(false)
  })

  it('keeps a valid number, even if it starts like a prefix', async () => {
    for (const country of countries) {
      const { number = '' } = parse(mobiles[country], country) ?? {}
      expect(await sent(number, country)).toBe(number)
    }
  })

  it('accepts numbers of every kind', async () => {
    const kinds: [CountryCode, string[]][] = [
      ['US', ['800 234 5678', '900 234 5678', '500 234 5678']],
      ['GB', ['121 234 5678', '800 1234567', '9012345678', '8431234567', '7012345678', '5612345678', '5512345678']],
      ['DE', ['30 123456', '800 1234567890', '9001234567', '180 1234567', '700 12345678', '16412345', '18500123456']],
      ['FR', ['123456789', '801234567', '891123456', '884012345', '912345678']],
      ['JP', ['312345678', '120123456', '990123456', '5012345678', '2012345678', '570123456']],
      ['BR', ['1123456789', '800123456', '40041234']],
    ]
    for (const [country, numbers] of kinds) {
      for (const number of numbers) {
        const whole = await sent(number, country)
        expect(whole, number).toMatch(/^\+\d+$/)
        expect(fitsPhone(whole), number).toBe(true)
      }
    }
  })

  it('keeps a text that is not a number, or unknown, as it was typed', async () => {
    for (const typed of ['n/a', 'call 12', '-', '1-800-FLOWERS', '+49 30 901820', '']) {
      await loadPlans(typed, 'US')
      expect(completePhone(typed, 'US')).toBe(typed)
    }
    for (const country of ['', 'AQ', 'ZZ']) {
      await loadPlans('555 0123', country)
      expect(completePhone('555 0123', country)).toBe('555 0123')
    }
  })

  it('returns an invalid number for an impossible one, so that it is rejected', async () => {
    for (const typed of ['555 01', '1', '12', '201 555 0123 4', '2'.repeat(300)]) {
      const whole = await sent(typed, 'US')
      expect(whole, typed).toMatch(/^\+1/)
      expect(fitsPhone(whole), typed).toBe(false)
    }
  })
})

describe('canonicalPhone', () => {
  it.each([
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['(+49) 30 901820.', '+4930901820'],
    ['Tel.: +49 30 901820', '+4930901820'],
    ['＋４９（０）３０　９０１８２０', '+4930901820'],
    ['+49\u200b30\u00ad90\u2066182\u20690', '+4930901820'],
    ['tel:+1-201-555-0123;ext=12', '+12015550123 ext. 12'],
    ['+1 201 555 0123 x12', '+12015550123 ext. 12'],
    ['+800 1234 5678', '+80012345678'],
    ['+7 701 234 5678', '+77012345678'],
  ])('maps %s to %s, and keeps that', async (typed, number) => {
    expect(await canonical(typed)).toBe(number)
    expect(canonicalPhone(number)).toBe(number)
    expect(fitsPhone(number)).toBe(true)
  })

  it('keeps a number without + as it was typed, in ASCII digits', async () => {
    expect(await canonical('(٢٠١) ５５５-0123 x5')).toBe('(201) 555-0123 x5')
    expect(fitsPhone('(201) 555-0123 x5')).toBe(true)
  })

  it('keeps an impossible number with +, so that it is rejected', async () => {
    for (const typed of [
      '+',
      '+1 555',
      '+999 123 456',
      '+0 1',
      '+49 30 901820 oder 0170 1234567',
      '+1 555 (home)',
      `+1${'2'.repeat(300)}`,
    ]) {
      expect(await canonical(typed)).toBe(typed)
      expect(fitsPhone(typed), typed).toBe(false)
    }
  })

  it('agrees with libphonenumber for random digits, except for former prefixes', async () => {
    const random = seededRandom(7)
    let valid = 0
    for (const country of countries) {
      const { countryCallingCode: code = '', nationalNumber = '' } = parse(mobiles[country], country) ?? {}
      for (let turn = 0; turn < 30; turn += 1) {
        const digits = random.chance(0.7)
          ? nationalNumber.split('')
          : Array.from({ length: random.below(13) }, () => '0')
        for (let place = turn % 3 ? random.below(digits.length + 1) : 0; place < digits.length; place += 1)
          digits[place] = String(random.below(10))
        const typed = `+${code}${random.chance(0.05) ? '0' : ''}${digits.join('')}`
        const number = library(typed)
        if (number?.isValid()) valid += 1
        const own = await canonical(typed)
        const isRepaired = !number?.isValid() && own !== typed
        if (isRepaired) {
          // Without a prefix that is no longer in use.
          expect(library(own)?.isValid() && own.length <= typed.length && typed.endsWith(own.slice(-4)), typed).toBe(
            true,
          )
        } else expect(own, typed).toBe(number?.isValid() ? number.number : typed)
        expect(fitsPhone(own), typed).toBe(isRepaired || (number?.isValid() ?? false))
      }
    }
    expect(valid).toBeGreaterThan(1000)
  })

  it('rejects nothing while the plan is not loaded', async () => {
    vi.resetModules()
    const fresh = await import('../../src/schema/phoneRules.js')
    expect(fresh.canonicalPhone('+1 ２01')).toBe('+1 201')
    expect(fresh.fitsPhone('+1 201')).toBe(true)
    expect(fresh.completePhone('201', 'US')).toBe('201')
    expect(fresh.formatPhone('2015', 'US')).toBeUndefined()
    expect(fresh.phoneExample('US')).toBeUndefined()
    await fresh.loadPlans('+1 201', '')
    expect(fresh.fitsPhone('+1 201')).toBe(false)
  })
})

describe('a number whose + may be missing', () => {
  it.each([
    ['DE', '49 170 1234567', true],
    ['DE', '(49) 170 1234567', true],
    ['DE', '+49 170 1234567', false],
    ['DE', '0170 1234567', false],
    ['DE', '0049 170 1234567', false],
    ['GB', '44 7911 123456', false],
    ['US', '1 201 555 0123', false],
    ['DK', '45 20 12 34', false],
    ['', '49 170 1234567', false],
  ])('in %s, for %s: %s', async (country, typed, expected) => {
    await loadPlans(typed, country)
    expect(isMaybeInternational(typed, country)).toBe(expected)
  })
})

describe('a text that is not a number', () => {
  it.each(['-', '(', '1', '+', ' x', '( ', '１', 'tel:'])(
    'is handled in linear time, with many %j around a sign',
    async (piece) => {
      await loadPlans('1', 'US')
      const around = [
        (long: string) => `1${long}x`,
        (long: string) => `+1${long}x`,
        (long: string) => `${long}+1`,
        (long: string) => `x${long}`,
      ]
      for (const write of around) {
        expect(formatPhone(write(piece.repeat(20_000)), 'US')).toBeUndefined()
        const ask = async (size: number) => {
          const typed = write(piece.repeat(size))
          await loadPlans(typed, 'US')
          fitsPhone(canonicalPhone(completePhone(typed, 'US')))
          formatPhone(typed, 'US')
        }
        expect(await growth(ask, 10_000), write('…')).toBeLessThan(linear)
      }
    },
  )
})

describe('formatPhone', () => {
  it.each([
    ['US', '2015550123', '(201) 555-0123'],
    ['US', '201-5', '(201) 5'],
    ['US', '12015550123', '1 (201) 555-0123'],
    ['US', '01149309', '011 49 30 9'],
    ['GB', '02079460018', '020 7946 0018'],
    ['GB', '０２０７', '020 7'],
    ['', '+4930901820', '+49 30 901820'],
    ['US', '+4402079460018', '+44 020 7946 0018'],
  ])('in %s, formats %s as %s', async (country, typed, written) => {
    await loadPlans(typed, country)
    expect(formatPhone(typed, country)).toBe(written)
  })

  it('changes only punctuation', async () => {
    for (const country of countries) {
      for (const prefix of ['', '0', '00']) {
        const typed = `${prefix}${mobiles[country]}0123456789`
        for (let length = 1; length <= typed.length; length += 1) {
          const bare = typed.slice(0, length)
          await loadPlans(bare, country)
          expect(formatPhone(bare, country)?.replace(/\D/g, '') ?? bare, country).toBe(bare)
        }
      }
    }
  })

  it.each([
    ['TJ', '917123456', '91 712 3456'],
    ['TJ', '+992917123456', '+992 91 712 3456'],
    ['HK', '0016644', '001 66 44'],
    ['CV', '0049', undefined],
  ])('in %s, formats %s the same way, typed or pasted', async (country, typed, written) => {
    await loadPlans(typed, country)
    const [last] = Array.from(typed, (_, index) => formatPhone(typed.slice(0, index + 1), country)).slice(-1)
    expect(last).toBe(written)
    expect(formatPhone(typed, country)).toBe(written)
  })

  it('keeps what it cannot format', async () => {
    await loadPlans('1', 'US')
    await loadPlans('09', 'CV')
    expect(formatPhone('09', 'CV')).toBeUndefined()
    for (const typed of ['', '2', '(201) 555-0123 x', '201 555 01 23 45', 'call', '1+2']) {
      expect(formatPhone(typed, 'US'), typed).toBeUndefined()
    }
    expect(formatPhone('201-5', '')).toBeUndefined()
  })
})
