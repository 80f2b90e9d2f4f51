// @ts-check

/**
 * Bugs of one file that the same tests have to notice.
 *
 * @param {string} file
 * @param {string} tests
 * @param {[name: string, text: string, bug: string][]} bugs
 * @returns {import('../../scripts/plant/plantProblems.mjs').Plant[]}
 */
export const plantIn = (file, tests, bugs) => bugs.map(([name, text, bug]) => ({ name, file, text, bug, tests }))
