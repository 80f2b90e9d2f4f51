// @ts-check
// Writes src/countries/phones/ from the metadata of libphonenumber-js, which is Google's. Usage: node
// scripts/generatePhoneData.mjs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {Record<'country_calling_codes' | 'countries' | 'nonGeographic', Record<string, string[]>>} Metadata */
/** @typedef {Record<'plans' | 'others', Record<string, unknown>> & { examples: Record<string, string> }} Group */

/** @param {string} file */
const read = (file) =>
  JSON.parse(readFileSync(new URL(`../node_modules/libphonenumber-js/${file}.json`, import.meta.url), 'utf8'))

const target = new URL('../src/countries/phones/', import.meta.url)
const note = `// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.\n`

// Groups plans by the first digits of the calling code, so that there are few files and each is small.
/** @param {string} code */
const groupOf = (code) => (/^[17]/.test(code) ? code.slice(0, 1) : code.slice(0, 2))

/**
 * Returns every generated file by its path under src/countries/phones.
 *
 * @returns {Record<string, string>}
 */
export function phoneData() {
  /** @type {Metadata} */
  const { country_calling_codes: codes, countries, nonGeographic } = read('metadata.min')
  /** @type {Record<string, string>} */
  const examples = read('examples.mobile')
  /** @type {Record<string, Group>} */
  const groups = {}
  /** @param {string} code */
  const group = (code) => (groups[groupOf(code)] ??= { plans: {}, others: {}, examples: {} })
  for (const [code, members] of Object.entries(codes)) {
    for (const country of members) {
      group(code).plans[country] = countries[country]
      const example = examples[country]
      if (example) group(code).examples[country] = example
    }
  }
  for (const [code, plan] of Object.entries(nonGeographic)) group(code).others[code] = plan
  const names = Object.keys(groups).toSorted()
  return {
    'callingCodes.ts': `${note}/** Each entry: a calling code and the countries that share it, the main one first. */
export const callingCodes =
  '${Object.entries(codes)
    .map(([code, members]) => code + members.join(''))
    .join('')}'
`,
    'chunks.ts': `${note}/** Loads the plans, grouped by the first digits of their calling codes. Each group has its own chunk. */
export const chunks: Readonly<Record<string, () => Promise<{ plans: string }>>> = {
${names.map((name) => `  ${name}: () => import('./${name}.js'),\n`).join('')}}
`,
    ...Object.fromEntries(names.map((name) => [`${name}.ts`, file(groups[name])])),
  }
}

/** @param {Group | undefined} group */
function file(group) {
  const { plans, others, examples } = group ?? {}
  const packed = JSON.stringify([plans, others, examples]).replaceAll('\\\\d', '%')
  // Formatted like Prettier, in the format that the kit reads.
  if (/['\\]/.test(packed)) throw new RangeError('The metadata has a sign that the files cannot hold.')
  return `${note}/** Plans by country, plans without a country, and an example mobile number of each country. \`%\` means a digit. */
export const plans =
  '${packed}'
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const [path, text] of Object.entries(phoneData())) writeFileSync(new URL(path, target), text)
}
