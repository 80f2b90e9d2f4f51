// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A bug to plant.
 *
 * @typedef {object} Plant
 * @property {string} name what is wrong with the code then
 * @property {string} file from the root of the repository
 * @property {string} text a text that the file contains exactly once
 * @property {string} bug its replacement
 * @property {string} tests the arguments of Vitest: projects and files that must fail
 */

/** Returns the problems of the list: a text that its file does not contain exactly once, or a duplicate name. @param {readonly Plant[]} plants @param {string} root */
export function plantProblems(plants, root) {
  const names = new Set()
  return plants.flatMap(({ name, file, text, bug }) => {
    const problems = names.has(name) ? [`${name}: another bug has this name`] : []
    names.add(name)
    const count = read(join(root, file)).split(text).length - 1
    if (count !== 1) problems.push(`${name}: ${file} holds its text ${count} times, not once: ${text}`)
    if (text === bug) problems.push(`${name}: the bug changes nothing`)
    return problems
  })
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
