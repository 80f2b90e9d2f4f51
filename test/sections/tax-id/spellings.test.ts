import { describe, expect, it } from 'vitest'

import { countryList } from '../../../src/countries/countryList.js'
import { countryNames } from '../../../src/countries/names/en.js'
import { inferTaxIdType } from '../../../src/sections/tax-id/inferTaxIdType.js'
import { fitsTaxId, normalizeTaxId } from '../../../src/sections/tax-id/normalizeTaxId.js'
import { taxIdTypes } from '../../../src/sections/tax-id/taxIdTypes.js'
import samples from '../../data/tax-ids.json' with { type: 'json' }

const countries = countryList(countryNames).map(({ code }) => code)

// Types for which Stripe's documentation has another example than the kit (docs.stripe.com/billing/customer/tax-ids).
const stripes: Readonly<Record<string, string>> = { ar_cuit: '12-3456789-01' }

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

/** Common spellings of a number: with other groups, its country's code, and words before and after it. */
function spellings(example: string, type: string, label: string): string[] {
  const bare = example.replace(/[\s.:/-]/g, '')
  const code = type.slice(0, 2).toUpperCase()
  const hasCode = type === 'eu_vat' || type === 'eu_oss_vat'
  const groups = (sign: string) => bare.replace(/(?<=\d)(?=(?:\d{3})+$)/g, sign)
  return [
    example,
    example.toLowerCase(),
    fullWidth(example),
    bare,
    // Hyphens distinguish an EIN from a social security number.
    ...(type === 'us_ein' ? [] : ['.', '-', '\u2013', '/', '\u00a0'].map(groups)),
    `  ${groups(' ')} `,
    ...(hasCode ? [bare.replace(/^../, '$& '), bare.replace(/^../, '$&-'), bare.replace(/^../, '$&.')] : []),
    ...(hasCode ? [] : [`${code} ${example}`, `${code}${bare}`, `${code}-${bare}`, `${code}: ${bare}`]),
    ...[label, `${label}:`, `${label} No.`, `${label}-Nr.:`, `${label} Nº`, `${label} n°`].map(
      (word) => `${word} ${example}`,
    ),
    ...['VAT No.', 'VAT reg. no.:', 'Tax ID:', 'VAT-ID', 'TIN', 'Tax identification number:', '№', 'No:'].map(
      (word) => `${word} ${example}`,
    ),
    `(${example})`,
    `"${example}"`,
    `${example} (VAT)`,
    `${example}.`,
    `${example},`,
  ]
}

const issued = countries.flatMap((country) =>
  taxIdTypes(country).own.map(({ type, label, example }) => ({ country, type, label, example })),
)

describe('a number in common spellings', () => {
  it.each(issued)('$type of $country is accepted in every spelling', ({ country, type, label, example }) => {
    const sent = normalizeTaxId(example, type, country)
    for (const given of [example, stripes[type] ?? example]) {
      const own = normalizeTaxId(given, type, country)
      expect(own.replace(/\W/g, '')).toBe(given.replace(/\W/g, ''))
      for (const spelling of spellings(given, type, label)) {
        expect(normalizeTaxId(spelling, type, country), spelling).toBe(own)
      }
    }
    expect(sent).toBe(example)
  })

  it.each(issued)('$type of $country is never mistaken for a foreign one', ({ country, type, label, example }) => {
    const own = taxIdTypes(country).own.map((each) => each.type)
    const alike = own.filter((each) => fitsTaxId(normalizeTaxId(example, each, country), each))
    for (const spelling of spellings(stripes[type] ?? example, type, label)) {
      const inferred = inferTaxIdType(spelling, country)
      expect([undefined, ...own], spelling).toContain(inferred)
      if (alike.length === 1) expect(inferred, spelling).toBe(type)
    }
  })
})

describe('a number in an invoice’s spelling', () => {
  it.each(samples.written)('$typed, $type of $country, is sent as $sent', ({ type, country, typed, sent }) => {
    expect(normalizeTaxId(typed, type, country)).toBe(sent)
    expect(normalizeTaxId(sent, type, country)).toBe(sent)
    expect(fitsTaxId(sent, type)).toBe(true)
    const own = taxIdTypes(country).own.map((each) => each.type)
    expect([undefined, type, ...own]).toContain(inferTaxIdType(typed, country))
  })

  it.each(samples.kept)('$typed is not $type of $country: $why', ({ type, country, typed }) => {
    expect(normalizeTaxId(typed, type, country)).toBe(typed)
    expect(fitsTaxId(typed, type)).toBe(false)
  })
})
