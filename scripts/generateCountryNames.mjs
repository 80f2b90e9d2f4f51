// @ts-check
// Writes src/countries/names/<language>.ts from CLDR, in the sort order of the language, so that names and order are
// equal on every server and browser. Usage: node scripts/generateCountryNames.mjs [en de …]
import { readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
// ISO 3166-1 alpha-2, and three more that postal services and card networks use: AC, TA, XK.
const codes = (
  'AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
  'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB ' +
  'GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG ' +
  'KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV ' +
  'MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB ' +
  'SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM ' +
  'US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ')
const folder = new URL('../src/countries/names/', import.meta.url)

// The readings of kanji at the start of a name. Japanese lists are sorted by reading, which collators do not know.
/** @type {Readonly<Record<string, string>>} */
const readings = {
  中央: 'ちゅうおう',
  中国: 'ちゅうごく',
  仏領: 'ふつりょう',
  北: 'きた',
  南極: 'なんきょく',
  南: 'みなみ',
  台湾: 'たいわん',
  合衆国領: 'がっしゅうこくりょう',
  日本: 'にほん',
  東: 'ひがし',
  米領: 'べいりょう',
  英領: 'えいりょう',
  西: 'にし',
  赤道: 'せきどう',
  韓国: 'かんこく',
  香港: 'ほんこん',
}

/**
 * Returns the names of countries in a language (BCP 47) by CLDR, in the sort order of the language.
 *
 * @param {string} language
 * @returns {[code: string, name: string][]}
 */
export function countryNames(language) {
  const folder = language === 'pt-BR' ? 'pt' : language // CLDR's "pt" is Brazilian Portuguese.
  const { territories } = require(`cldr-localenames-full/main/${folder}/territories.json`).main[folder]
    .localeDisplayNames
  // Shoppers search for "Hong Kong", not "Hong Kong SAR China". Other short forms ("UK", "Bosnia") are unusual in
  // lists.
  const short = ['HK', 'MO', 'PS']
  /** @param {string} code @returns {string} */
  const name = (code) => (short.includes(code) && territories[`${code}-alt-short`]) || territories[code]
  const kanji = new RegExp(`^(${Object.keys(readings).join('|')})`)
  /** @param {string} text */
  const key = (text) => (language === 'ja' ? text.replace(kanji, (start) => readings[start] ?? start) : text)
  const { compare } = new Intl.Collator(language)
  return codes
    .map((code) => /** @type {[string, string]} */ ([code, name(code)]))
    .toSorted(([, a], [, b]) => compare(key(a), key(b)))
}

/**
 * Returns the generated file of a language.
 *
 * @param {string} language
 */
export function countryNamesFile(language) {
  const entries = countryNames(language).map((entry) => entry.join(''))
  // `countries/countryList.ts` would not find the next code after a capital.
  const packed = entries.join(entries.some((entry) => /[A-Z]$/.test(entry)) ? '|' : '')
  return `// Generated from CLDR (Unicode-3.0) by scripts/generateCountryNames.mjs. Do not edit.
/** Country codes, each followed by its name, in the sort order of the language. */
export const countryNames =
  ${JSON.stringify(packed).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const locales = readdirSync(new URL('../src/locales/', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
  const given = process.argv.slice(2)
  for (const language of given.length > 0 ? given : locales)
    writeFileSync(new URL(`${language}.ts`, folder), countryNamesFile(language))
}
