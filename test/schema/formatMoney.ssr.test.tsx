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
  // The globals of the page under test.
  var money: { formatMoney: typeof formatMoney; isoDigits: typeof isoDigits }
}

type Job = readonly [locales: string[], currencies: string[], amounts: readonly (number | string)[]]

/** Runs in Node and in the browser, so it uses only its argument and `money`. */
const formatAll = (jobs: Job[]) =>
  Object.fromEntries(
    jobs.flatMap(([languages, currencies, sums]) =>
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
    ),
  )

describe('formatMoney', () => {
  it('returns the same text on a server and in a browser, for every currency', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { formatMoney } from './src/schema/formatMoney.js'
          import { isoDigits } from './src/schema/currencyDigits.js'
          globalThis.money = { formatMoney, isoDigits }`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    })
    const [languages, currencies] = [locales.split(' '), Intl.supportedValuesOf('currency')]
    // How a sign and a long number are written depends on the language or the currency, not on the pair.
    const jobs: Job[] = [
      [languages, currencies, amounts.slice(0, 1)],
      [languages, ['usd', 'jpy', 'kwd'], amounts],
      [['en', 'de-CH', 'ar-EG', 'hi'], currencies, amounts],
    ]
    globalThis.money = { formatMoney, isoDigits }
    const browser = await chromium.launch(launchOptions)
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
      const [here, there] = [formatAll(jobs), await page.evaluate(formatAll, jobs)]
      expect(Object.keys(here).length).toBeGreaterThan(7500)
      expect(Object.keys(here).filter((key) => String(here[key]) !== String(there[key]))).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)

  it('keeps the symbol in one piece, in left-to-right and right-to-left text', async () => {
    const languages = 'ar de en es fr he it ja ko nl pl pt-BR sv zh-Hans'.split(' ')
    const currencies = 'usd eur gbp cad aud brl twd hkd chf aed kwd ils egp jpy mxn nzd inr xaf'.split(' ')
    const prices = languages.flatMap((language) =>
      currencies.map((currency) => {
        const format = new Intl.NumberFormat(language, { style: 'currency', currency })
        const symbol = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? ''
        return { text: formatMoney(1500, currency, language), symbol: symbol.replace(/\s/g, '\u00a0') }
      }),
    )
    const browser = await chromium.launch(launchOptions)
    try {
      const page = await browser.newPage()
      const wrong = await page.evaluate((given) => {
        /** The letters of a symbol in their visual order from left to right. */
        const seen = (text: string, symbol: string, dir: string) => {
          document.body.innerHTML = '<p style="font: 20px monospace; white-space: nowrap"></p>'
          const line = document.body.firstElementChild as HTMLElement
          line.dir = dir
          line.textContent = text
          const start = text.indexOf(symbol)
          const places = Array.from(symbol, (letter, index) => {
            const range = document.createRange()
            range.setStart(line.firstChild as Text, start + index)
            range.setEnd(line.firstChild as Text, start + index + 1)
            return { letter, left: range.getBoundingClientRect().left }
          })
          return places
            .toSorted((a, b) => a.left - b.left)
            .map(({ letter }) => letter)
            .join('')
        }
        return given
          .filter(({ symbol }) => !/[\u0590-\u08ff]/.test(symbol))
          .flatMap(({ text, symbol }) =>
            ['ltr', 'rtl'].map((dir) => ({ text, symbol, dir, shown: seen(text, symbol, dir) })),
          )
          .filter(({ symbol, shown }) => symbol !== shown)
      }, prices)
      expect(prices).toHaveLength(languages.length * currencies.length)
      expect(wrong).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
