// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { transform } from 'esbuild'

import { budgets } from './budgets.mjs'
import { sources } from './sources.mjs'

const kB = 1024
const countries = fileURLToPath(new URL('../../src/countries', import.meta.url))
// Texts that occur only in a list of states and in a postal code pattern.
const sentinels = ['Mississippi', 'Rajasthan', 'Hokkaido', '#{5}']

/**
 * P4: which country data is in the first load, and the size of the chunks that load later.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns {Promise<import('./judge.mjs').Measured[]>}
 */
export async function measureCountryData({ bundler }) {
  const { rolldown, esbuild } = await bundler.bundleApp(sources.checkout('stripe'))
  const early = [rolldown, esbuild].flatMap(({ code }) => sentinels.filter((text) => code.includes(text)))
  // The sentinel texts must exist in later chunks.
  const later = Object.values(rolldown.files).join('\n')
  const lost = sentinels.filter((text) => !later.includes(text))
  if (lost.length) throw new Error(`No chunk of the build has ${lost.join(', ')}.`)

  const names = await Promise.all(list('names').map(minified))
  const subdivisions = await Promise.all(list('subdivisions', /^([A-Z]{2})\.ts$/).map(minified))
  const phones = await Promise.all(list('phones').map(minified))
  const rules = await Promise.all(['formats.ts', 'postalCodes.ts'].map(minified))
  const largest = (/** @type {number[]} */ sizes) => Math.max(...sizes)
  return [
    {
      id: 'P4',
      what: 'states and postal codes at first load: texts found',
      unit: '',
      ours: early.length,
      ...budgets.P4.atFirstLoad,
    },
    chunk('names of one language, English', await minified('names/en.ts')),
    chunk('names of one language, the longest', largest(names)),
    chunk('states of a country, the most', largest(subdivisions)),
    chunk('phone plans of a group of countries, the most', largest(phones)),
    {
      ...chunk(
        'rules of all countries',
        rules.reduce((a, b) => a + b, 0),
      ),
      ...budgets.P4.rules,
    },
  ]
}

/** @param {string} what @param {number} ours */
const chunk = (what, ours) => ({ id: 'P4', what, unit: 'KB', ours, ...budgets.P4.chunk })

/** @param {string} folder @param {RegExp} [pattern] */
const list = (folder, pattern = /\.ts$/) =>
  readdirSync(`${countries}/${folder}`).flatMap((file) => (pattern.test(file) ? [`${folder}/${file}`] : []))

/** The size of a file of data once minified and gzipped, in KB. @param {string} file */
async function minified(file) {
  const source = readFileSync(`${countries}/${file}`, 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm', minify: true, charset: 'utf8' })
  return gzipSync(code, { level: 9 }).length / kB
}
