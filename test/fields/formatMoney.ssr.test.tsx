import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { chromium } from 'playwright'
import { describe, expect, it } from 'vitest'

import { formatMoney, isoDigits } from '../../src/index.js'
import { launchOptions } from '../chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const locales =
  'en en-GB en-IN de de-AT de-CH fr fr-CA es es-MX it pt pt-BR nl sv da nb fi pl cs tr ru uk ja ko zh zh-TW ar ar-EG he fa hi th'
const amounts = [1234567, 500, -5, '9007199254740993123']

declare global {
  // Of the page under test.
  var money: { formatMoney: typeof formatMoney; isoDigits: typeof isoDigits }
}

type Job = readonly [locales: string[], currencies: string[], amounts: readonly (number | string)[]]

/** Runs in both: it sees nothing but its argument and `money`. */
const formatAll = ([languages, currencies, sums]: Job) =>
  Object.fromEntries(
    languages.flatMap((locale) =>
      currencies.flatMap((currency) =>
        sums.map((amount) => [
          [locale, currency, amount].join(' '),
          [undefined, globalThis.money.isoDigits].map((digits) =>
            globalThis.money.formatMoney(amount, currency, locale, digits),
          ),
        ]),
      ),
    ),
  )

describe('formatMoney', () => {
  it('gives the same text on a server and in a browser, for every currency', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { formatMoney } from './src/fields/formatMoney.js'
          import { isoDigits } from './src/fields/isoDigits.js'
          globalThis.money = { formatMoney, isoDigits }`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    })
    const job: Job = [locales.split(' '), Intl.supportedValuesOf('currency'), amounts]
    globalThis.money = { formatMoney, isoDigits }
    const browser = await chromium.launch(launchOptions)
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
      const [here, there] = [formatAll(job), await page.evaluate(formatAll, job)]
      expect(Object.keys(here).length).toBeGreaterThan(10_000)
      expect(Object.keys(here).filter((key) => String(here[key]) !== String(there[key]))).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
