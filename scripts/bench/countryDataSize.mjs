// @ts-check
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * The size of what the floor does not have: the rules of all countries and their names in one language, in bytes,
 * gzipped.
 */
export const countryDataSize = ['names/en', 'formats', 'postalCodes']
  .map((file) => readFileSync(new URL(`../../src/countries/${file}.ts`, import.meta.url)))
  .reduce((sum, data) => sum + gzipSync(data, { level: 9 }).length, 0)
