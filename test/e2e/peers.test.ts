import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, type BuildOptions } from 'esbuild'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { exampleValues } from '../../src/testing/index.js'
import { launchOptions } from '../chromium.js'
import { installInCache } from '../installInCache.js'
import { lowestPeers } from '../lowestPeers.js'
import { fillPage } from './fillPage.js'
import { openPage } from './openPage.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shop = 'https://shop.example/'

const shared = `
import { version } from 'react'
import { Checkout, BillingAddressSection, ContactSection, contactSchema, useCheckout } from './src/index.js'
import { createMemoryAdapter } from './src/testing/createMemoryAdapter.js'
const adapter = createMemoryAdapter()
let checkout
function Probe() {
  checkout = useCheckout()
  return null
}
const form = (
  <Checkout.Root adapter={adapter} defaultValues={{ billingAddress: { country: 'US' } }}>
    <Checkout.Form>
      <ContactSection />
      <BillingAddressSection />
      <Checkout.Submit />
      <Checkout.Status />
    </Checkout.Form>
    <Probe />
  </Checkout.Root>
)`
const server = `${shared}
import { renderToString } from 'react-dom/server'
exports.html = renderToString(form)`
const browser = `${shared}
import { hydrateRoot } from 'react-dom/client'
Object.assign(globalThis, {
  version,
  updates: adapter.updates,
  // react-hook-form asks the resolver.
  trigger: () => checkout.form.trigger('contact.email'),
  parse: async () => (await contactSchema.safeParseAsync({ ...checkout.getValues().contact, email: 'ann' })).success,
})
hydrateRoot(document.querySelector('main'), form, { onRecoverableError: (error) => console.error(String(error)) })`

const entry = (contents: string, lowest: readonly string[]): BuildOptions => ({
  stdin: { contents, resolveDir: root, sourcefile: 'page.tsx', loader: 'tsx' },
  jsx: 'automatic',
  bundle: true,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"development"' },
  // The kit's own packages too, so that the lowest version of one never uses a newer one beside it.
  alias: Object.fromEntries(
    Object.keys(lowestPeers).map((name) => [
      name,
      join(lowest.includes(name) ? installInCache('peers-lowest', lowestPeers) : root, 'node_modules', name),
    ]),
  ),
})

let chrome: Browser
let folder: string

beforeAll(async () => {
  ;[chrome, folder] = await Promise.all([chromium.launch(launchOptions), mkdtemp(join(tmpdir(), 'peers-'))])
})
afterAll(async () => {
  await chrome.close()
  await rm(folder, { recursive: true })
})

describe.each([
  [[]],
  [['react', 'react-dom']],
  [['react-hook-form', 'zod']],
  [['react', 'react-dom', 'react-hook-form', 'zod']],
])('a form with the newest peers except the lowest %j', (lowest) => {
  it('is rendered, hydrated, filled in, validated and saved', async () => {
    const outfile = join(folder, `${lowest.join()}.cjs`)
    await build({ ...entry(server, lowest), platform: 'node', format: 'cjs', outfile })
    const { html } = createRequire(import.meta.url)(outfile) as { html: string }
    const built = await build({
      ...entry(browser, lowest),
      format: 'esm',
      splitting: true,
      outdir: folder,
      write: false,
    })
    const files = new Map(built.outputFiles.map(({ path, text }) => [basename(path), text]))

    const { page, complaints } = await openPage(chrome, 'about:blank')
    onTestFinished(() => page.context().close())
    await page.route(`${shop}**`, (route) => {
      const body = files.get(basename(route.request().url()))
      const script = '<script type="module" src="/stdin.js"></script>'
      if (body !== undefined) return route.fulfill({ body, contentType: 'text/javascript' })
      return route.fulfill({
        body: `<!doctype html><main>${html}</main>${script}`,
        contentType: 'text/html; charset=utf-8',
      })
    })
    await page.goto(shop, { waitUntil: 'networkidle' })
    expect(await page.evaluate<string>('version')).toMatch(lowest.includes('react') ? /^18\.3/ : /^19/)
    expect(await page.evaluate('trigger()')).toBe(false)
    await fillPage(page, exampleValues('US'))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const { contact, billingAddress } = exampleValues('US')
    expect(await page.evaluate('updates[0]')).toMatchObject({
      contact: { email: contact.email },
      billingAddress: { city: billingAddress.city, state: billingAddress.state },
    })
    expect(await page.evaluate('parse()')).toBe(false)
    expect(complaints).toEqual([])
  })
})
