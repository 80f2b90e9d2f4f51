import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, type BuildOptions } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchOptions } from '../chromium.js'
import { type Listening, listen } from '../server/listen.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const styles = await readFile(new URL('../../src/styles.css', import.meta.url), 'utf8')

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const shared = `
import { CheckoutForm } from './src/index.js'
import { createMemoryAdapter, createMemoryLookup, exampleValues } from './src/testing/index.js'
const shippingOptions = [
  { id: 'a', label: 'Standard', amount: 500, currency: 'usd' },
  { id: 'b', label: 'Express', amount: 1500, currency: 'usd', estimate: { maximum: { unit: 'day', value: 1 } } }]
const lookup = { ...createMemoryLookup(), debounceMs: 0 }
const defaultValues = { ...exampleValues('US'), shippingOptions: { selected: 'b' } }
const rules = { sections: ['contact', 'billingAddress', 'taxId', 'shippingOptions'], allowedCountries: ['US', 'DE'] }
const form = <CheckoutForm adapter={createMemoryAdapter()} {...{ rules, lookup, defaultValues, shippingOptions }} />`
const server = `${shared}
import { renderToString } from 'react-dom/server'
exports.html = renderToString(form)`
const browser = `${shared}
import { hydrateRoot } from 'react-dom/client'
const onRecoverableError = (error) => console.error(String(error))
globalThis.hydrate = () => void hydrateRoot(document.querySelector('main'), form, { onRecoverableError })`

const entry = (contents: string): BuildOptions => ({
  stdin: { contents, resolveDir: root, sourcefile: 'page.tsx', loader: 'tsx' },
  absWorkingDir: root,
  jsx: 'automatic',
  bundle: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
})

const looks = [
  { scheme: 'light', dir: 'ltr' },
  { scheme: 'dark', dir: 'rtl' },
]

describe('a server-rendered checkout on a page with a strict policy', () => {
  let chrome: Browser
  let site: Listening
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'))
    await build({ ...entry(server), platform: 'node', format: 'cjs', outfile: join(folder, 'server.cjs') })
    await build({ ...entry(browser), platform: 'browser', format: 'esm', splitting: true, outdir: folder })
    const { html } = createRequire(import.meta.url)(join(folder, 'server.cjs')) as { html: string }
    site = await listen(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
      if (pathname === '/favicon.ico') return response.writeHead(204).end()
      const [kind, body] =
        pathname === '/'
          ? ['html', pageOf(html, searchParams)]
          : pathname === '/styles.css'
            ? ['css', `${styles}\nhtml { background: Canvas } .dark { color-scheme: dark }`]
            : ['javascript', await readFile(join(folder, pathname))]
      response.setHeader('content-type', `text/${kind}; charset=utf-8`)
      if (searchParams.has('strict')) response.setHeader('content-security-policy', policy)
      return response.end(body)
    })
    // A part that is painted again has other shades in its round corners.
    chrome = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-partial-raster'],
    })
  })
  afterAll(async () => {
    await chrome.close()
    await site.close()
    await rm(folder, { recursive: true })
  })

  /** How the page looks at each step of a visit, and the browser's complaints. */
  async function visit(query: string): Promise<{ seen: Record<string, Buffer>; complaints: string[] }> {
    const page = await chrome.newPage({ viewport: { width: 480, height: 1900 }, reducedMotion: 'reduce' })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`${site.url}/?${query}`)
    const seen: Record<string, Buffer> = {}
    const see = async (step: string) => {
      // A step may change the page twice; the last picture counts.
      let before: Buffer | undefined
      do [before, seen[step]] = [seen[step], await page.screenshot()]
      while (!before?.equals(seen[step]))
    }
    await page.waitForFunction(() => 'hydrate' in globalThis)
    await see('as the server wrote it')
    await page.evaluate('hydrate()')
    await actOn(page, see)
    await page.close()
    return { seen, complaints }
  }

  it.each(looks)(
    'looks the same as without a policy in every state, and violates nothing ($scheme, $dir)',
    async ({ scheme, dir }) => {
      const [free, strict] = [await visit(`${scheme}&${dir}`), await visit(`${scheme}&${dir}&strict`)]
      expect(strict.complaints).toEqual([])
      expect(free.complaints).toEqual([])
      const steps = Object.keys(free.seen)
      expect(steps.length).toBeGreaterThan(5)
      expect(steps.filter((step) => !free.seen[step]?.equals(strict.seen[step] ?? Buffer.of()))).toEqual([])
      // Hydration changes nothing; each later step shows something else.
      expect(strict.seen.alive?.equals(strict.seen['as the server wrote it'] ?? Buffer.of())).toBe(true)
      expect(new Set(steps.map((step) => strict.seen[step]?.toString('base64'))).size).toBe(steps.length - 1)
    },
  )

  it('is on a page whose policy is active', async () => {
    const page = await chrome.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${site.url}/?strict`)
    await page.evaluate(() => document.querySelector('main')?.setAttribute('style', 'color: red'))
    expect(complaints.join()).toContain('style')
    await expect(page.evaluate(() => void (document.body.innerHTML = '<b>no</b>'))).rejects.toThrow('TrustedHTML')
    await page.close()
  })
})

function pageOf(html: string, query: URLSearchParams): string {
  const [dir, scheme] = [query.has('rtl') ? 'rtl' : 'ltr', query.has('dark') ? 'dark' : 'light']
  return `<!doctype html><html lang="en" dir="${dir}" class="${scheme}"><title>Shop</title>
<link rel="stylesheet" href="/styles.css"><main>${html}</main><script type="module" src="/stdin.js"></script></html>`
}

async function actOn(page: Page, see: (step: string) => Promise<void>): Promise<void> {
  const street = page.locator('[name="billingAddress.line1"]')
  await page.locator('[name="billingAddress.line1"][role="combobox"]').waitFor()
  await see('alive')
  await street.fill('pennsylvania')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { selected: true }).and(page.locator('div')).waitFor()
  await see('suggestions')
  await page.keyboard.press('Escape')
  await page.locator('[name="contact.email"]').fill('')
  // Without a pointer, because a hovered element looks different.
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'There is a problem' }).waitFor()
  await see('refused')
  await page.locator('[name="contact.email"]').fill('ann@gmial.com')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Use ann@gmail.com' }).waitFor()
  await see('warned')
  await page.getByRole('button', { name: 'Use ann@gmail.com' }).press('Enter')
  await page.getByRole('radio', { name: 'Express' }).press('ArrowUp')
  await page.getByRole('radio', { name: 'Standard' }).press('Enter')
  await page.getByText('Saved.').waitFor()
  await see('saved')
}
