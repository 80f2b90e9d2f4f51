// @ts-check
import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ total: number, passed: number, failures: string[] }} Report `failures`: the project, file, name and error of each */

/** Writes the result of a Vitest run as JSON into the file that `TILLKIT_REPORT` names. */
export default class {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest/node').SerializedError[]} errors that belong to no test
   */
  onTestRunEnd(modules, errors) {
    const report = { total: 0, passed: 0, failures: /** @type {string[]} */ ([]) }
    for (const module of modules) {
      const file = `${module.project.name} ${module.relativeModuleId}`
      // A suite has errors if its hooks fail.
      for (const suite of [module, ...module.children.allSuites()]) {
        const name = 'fullName' in suite ? ` > ${suite.fullName}` : ''
        report.failures.push(...suite.errors().map(({ message }) => `${file}${name}: ${firstLine(message)}`))
      }
      for (const test of module.children.allTests()) {
        const { state, errors: [error] = [] } = test.result()
        report.total += 1
        if (state === 'passed') report.passed += 1
        else report.failures.push(`${file} > ${test.fullName}: ${error ? firstLine(error.message) : state}`)
      }
    }
    report.failures.push(...errors.map(({ message }) => `Outside of any test: ${firstLine(message)}`))
    writeFileSync(process.env.TILLKIT_REPORT ?? '', JSON.stringify(report))
  }
}

/** @param {string} text */
const firstLine = (text) => stripVTControlCharacters(text).split('\n', 1)[0]
