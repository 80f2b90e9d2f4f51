// @ts-check
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string>, resolved?: string, funding?: unknown }} Locked */

/**
 * Finds what makes a lockfile fail on another machine: a missing package of another platform, which makes `npm ci` fail
 * everywhere, and addresses of a registry.
 *
 * @param {{ packages: Record<string, Locked> }} lockfile
 * @returns {string[]}
 */
export function lockfileProblems(lockfile) {
  return [...missingPackages(lockfile.packages), ...addresses(lockfile.packages)]
}

/** @param {Record<string, Locked>} packages */
function missingPackages(packages) {
  const problems = []
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const found = nearest(packages, path, name)
      const exact = /^\d+\.\d+\.\d+$/.test(range)
      if (!found) problems.push(`${path} needs ${name}@${range}, which is not locked`)
      else if (exact && found.version !== range) problems.push(`${path} needs ${name}@${range}, not ${found.version}`)
    }
  }
  return problems
}

/**
 * Returns the package that Node would load: the one in the nearest node_modules.
 *
 * @param {Record<string, Locked>} packages
 * @param {string} from
 * @param {string} name
 * @returns {Locked | undefined}
 */
function nearest(packages, from, name) {
  const found = packages[`${from ? `${from}/` : ''}node_modules/${name}`]
  if (found || !from) return found
  return nearest(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

/** @param {unknown} value @param {string} [at] @returns {string[]} */
function addresses(value, at = '') {
  if (typeof value === 'string') return value.includes('://') ? [`${at} holds an address`] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'resolved') return [`${at} has "resolved"`]
    return key === 'funding' ? [] : addresses(inner, at ? `${at} ${key}` : key)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = lockfileProblems(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const problem of problems) console.error(problem)
  console.log(problems.length ? `${problems.length} problems in package-lock.json` : 'package-lock.json is complete')
  process.exitCode = problems.length ? 1 : 0
}
