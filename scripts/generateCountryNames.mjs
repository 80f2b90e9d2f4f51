// Writes src/countries/names/<language>.ts from CLDR, sorted in the language's own order, so that the names and their
// order are the same text on every server and in every browser. Usage: node scripts/generateCountryNames.mjs en de …
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// ISO 3166-1 alpha-2, and three more that posts and card networks use: AC, TA, XK.
const codes = (
  'ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
  'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP' +
  'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOM' +
  'PAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ' +
  'UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW'
).match(/../g)
const folder = new URL('../src/countries/names/', import.meta.url)
mkdirSync(folder, { recursive: true })

for (const language of process.argv.slice(2)) {
  const path = `cldr-localenames-full/main/${language}/territories.json`
  const { territories } = require(path).main[language].localeDisplayNames
  // People look for "Hong Kong", not "Hong Kong SAR China"; other short forms ("UK", "Bosnia") are not what lists show.
  const short = ['HK', 'MO', 'PS']
  const name = (code) => (short.includes(code) && territories[`${code}-alt-short`]) || territories[code]
  const { compare } = new Intl.Collator(language)
  const sorted = codes.map((code) => [code, name(code)]).sort(([, a], [, b]) => compare(a, b))
  const packed = sorted.map(([code, text]) => code + text).join('|')
  const text = `// Generated from CLDR (Unicode-3.0) by scripts/generateCountryNames.mjs. Do not edit.
/** Country codes, each followed by its name, in the order of the language. */
export const countryNames =
  ${JSON.stringify(packed).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')}
`
  writeFileSync(new URL(`${language}.ts`, folder), text)
}
