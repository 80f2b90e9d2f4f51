import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { countryNames, countryNamesFile } from '../../scripts/generateCountryNames.mjs'
import { countryList } from '../../src/countries/countryList.js'
import { type Locale, locale as english } from '../../src/locales/en.js'

const src = new URL('../../src/', import.meta.url)
const codes = readdirSync(new URL('locales/', src))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
const locales = await Promise.all(
  codes.map(async (code) => ((await import(`../../src/locales/${code}.ts`)) as { locale: Locale }).locale),
)
const others = locales.filter(({ code }) => code !== 'en')

const texts = ({ messages }: Locale): Record<string, string> => messages
const plural = /^estimate\.(zero|one|two|few|many)\.(.+)$/
const places = (text = '') => (text.match(/\{[^}]*\}/g) ?? []).toSorted()

/** Whole numbers of a plural form, up to the longest likely estimate. */
function numbersOf(code: string, form: string): number[] {
  const rules = new Intl.PluralRules(code)
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === form)
}

// Texts that are equal in the other language.
const same: Readonly<Record<string, RegExp>> = {
  'label.email': /^it$/,
  'label.state.province': /^fr$/,
  'label.state.region': /^(de|pl|sv)$/,
  'label.state.district': /^(fr|nl)$/,
  'label.state.parish': /^(de|sv)$/,
  'label.state.oblast': /^(de|fr|it|nl|pt-BR|sv)$/,
  'label.state.area': /^it$/,
  'label.postalCode.postcode': /^nl$/,
  'label.postalCode.eircode': /^(?!ar|he)/,
  'estimate.one.week': /^nl$/,
  optional: /^de$/,
  'totals.subtotal': /^(es|pt-BR)$/,
  'totals.total': /^(es|fr|pt-BR)$/,
}

/** Signs that a text of the language must not contain. */
const wrong: Readonly<Record<string, RegExp>> = {
  de: /”|„[^“]*$/,
  fr: /[^\u00a0][:;!?»]|«(?!\u00a0)/,
  es: /^[^¿]*\?|^[^¡]*!/,
  ar: /[?;]|[\u0600-\u06ff],|[“”„]/,
  he: /[“”„]|\p{L}"\p{L}/u,
  ja: /[\u3040-\u30ff\u4e00-\u9fff][,.?!:;()~]|[？！：] /,
  'zh-Hans': /[\u4e00-\u9fff][,.?!:;()]|[。，？！：] /,
}

describe('the languages', () => {
  it('are these fourteen', () => {
    expect(codes.toSorted()).toEqual(
      ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'sv', 'zh-Hans'].toSorted(),
    )
    expect(locales.map(({ code }) => code)).toEqual(codes)
  })

  it('are plain data, which a server component can pass on', () => {
    for (const locale of locales) expect(JSON.parse(JSON.stringify(locale))).toEqual(locale)
  })

  it('have the family name first where that is usual', () => {
    const first = locales.filter(({ familyNameFirst }) => familyNameFirst).map(({ code }) => code)
    expect(first).toEqual(['ja', 'ko', 'zh-Hans'])
  })
})

describe.each(locales)('a label in $code', (locale) => {
  it('keeps its capital in German, because it never follows a word', () => {
    const follows = Object.entries(texts(locale)).filter(([, text]) => /\p{L} \{label\}/u.test(text))
    if (locale.code === 'de') expect(follows).toEqual([])
    else expect(texts(locale)['field.add']).toContain('{label}')
  })
})

describe.each(others)('the language $code', (locale) => {
  const own = texts(locale)
  const usual = (key: string) => texts(english)[plural.test(key) ? key.replace(plural, 'estimate.$2') : key] ?? ''

  it('has every text that English has, and no other', () => {
    const singular = (keys: string[]) => keys.filter((key) => !plural.test(key)).toSorted()
    expect(singular(Object.keys(own))).toEqual(singular(Object.keys(texts(english))))
  })

  it('has exactly the plural forms that its language needs', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many'].filter((form) => numbersOf(locale.code, form).length > 0)
    const units = ['hour', 'day', 'business_day', 'week', 'month']
    const needed = forms.flatMap((form) => units.map((unit) => `estimate.${form}.${unit}`))
    expect(
      Object.keys(own)
        .filter((key) => plural.test(key))
        .toSorted(),
    ).toEqual(needed.toSorted())
  })

  it('leaves no text untranslated', () => {
    const left = Object.keys(own).filter((key) => own[key] === texts(english)[key] && !same[key]?.test(locale.code))
    expect(left).toEqual([])
  })

  it('uses the same placeholders as English', () => {
    for (const key of Object.keys(own)) {
      const form = plural.exec(key)?.[1]
      // A form for a single number may spell the number out.
      const isWord = form !== undefined && numbersOf(locale.code, form).length === 1 && places(own[key]).length === 0
      if (!isWord) expect(places(own[key]), key).toEqual(places(usual(key)))
    }
  })

  it('follows the punctuation of the language', () => {
    for (const [key, text] of Object.entries(own)) {
      expect(text, key).toMatch(/^\S(.*\S)?$/)
      expect(text, key).not.toMatch(/ {2}|["'`<>]|\.\.\.|[\u2066-\u2069\u200e\u200f]/)
      expect(text.includes('…'), `${key}: …`).toBe(usual(key).includes('…'))
      // "etc." does not end a sentence.
      if (key !== 'field.add.line2') expect(/[.。]$/.test(text), `${key}: full stop`).toBe(usual(key).endsWith('.'))
      expect(/[?？؟]$/.test(text), `${key}: question mark`).toBe(usual(key).endsWith('?'))
      expect(wrong[locale.code]?.exec(text)?.[0], `${key}: ${text}`).toBeUndefined()
    }
  })

  it('names every country once', () => {
    const list = countryList(locale.countries)
    const sorted = (each: Locale) =>
      countryList(each.countries)
        .map(({ code }) => code)
        .toSorted()
    expect(sorted(locale)).toEqual(sorted(english))
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
    expect(list.filter(({ name }) => !/^\p{L}/u.test(name))).toEqual([])
  })
})

describe('the names of countries', () => {
  const read = (code: string) => readFileSync(new URL(`countries/names/${code}.ts`, src), 'utf8')
  const placeOf = (code: string, country: string) => {
    const list = countryList(locales.find((each) => each.code === code)?.countries ?? '')
    return list.findIndex((each) => each.code === country)
  }

  it.each(codes)('of %s match the output of their generator, so that an update is a reviewed diff', (code) => {
    expect(read(code)).toBe(countryNamesFile(code))
  })

  it.each(locales)('of $code unpack to the same list that was packed', ({ code, countries }) => {
    const list = countryNames(code)
    expect(countryList(countries).map((country) => [country.code, country.name])).toEqual(list)
    const apart = list.map((entry) => entry.join('')).join('|')
    expect(countryList(apart)).toEqual(countryList(countries))
  })

  it('can be any custom names, even with punctuation', () => {
    const names = { GB: 'United Kingdom (UK)', US: 'Spojené státy (USA)', HK: 'Hong Kong (RAE Xina)', SZ: 'eSwatini' }
    const packed = Object.entries(names).map((entry) => entry.join(''))
    expect(countryList(packed.join('|'))).toEqual(Object.entries(names).map(([code, name]) => ({ code, name })))
  })

  it('are in the alphabetical order of the language', () => {
    const between = (code: string, first: string, middle: string, last: string) => {
      const at = [first, middle, last].map((country) => placeOf(code, country))
      expect(at, `${code}: ${middle}`).toEqual(at.toSorted((a, b) => a - b))
    }
    between('de', 'EG', 'AT', 'PK') // Ägypten, Österreich, Pakistan
    between('sv', 'ZW', 'AX', 'AT') // Åland and Österrike after Z
    between('ja', 'NA', 'JP', 'NC') // にほん after ナミビア and before ニューカレドニア
    between('zh-Hans', 'GE', 'CF', 'CN') // By pinyin: Gélǔjíyà, Zhōngfēi, Zhōngguó
  })

  it('compress to at most 2 KB in English, and 2.3 KB where a letter has more bytes', () => {
    for (const { code, countries } of locales) {
      const limit = code === 'en' ? 2 : 2.3
      expect(gzipSync(countries, { level: 9 }).length, code).toBeLessThanOrEqual(limit * 1024)
    }
  })
})
