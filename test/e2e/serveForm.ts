import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, type BuildOptions } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright'

import { launchOptions } from '../chromium.js'
import { installInCache } from '../installInCache.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The versions of React that the kit supports. */
export const reactVersions = [18, 19] as const

/** A page with a server-rendered form. */
export interface ServedForm {
  /**
   * Opens it in its own browser. The code of the form has loaded and does not run before `hydrate()`; what it loads on
   * demand waits for `release`. `complaints`: errors and warnings of the browser and React.
   */
  open(): Promise<{
    page: Page
    complaints: () => Promise<string[]>
    hydrate: () => Promise<void>
    release: () => void
  }>
  close(): Promise<void>
}

const server = `
import { renderToString } from 'react-dom/server'
exports.html = renderToString(form)`
const client = `
import { hydrateRoot } from 'react-dom/client'
globalThis.complaints = []
globalThis.updates = adapter.updates
const onRecoverableError = (error) => complaints.push(String(error))
globalThis.hydrate = () => hydrateRoot(document.querySelector('main'), form, { onRecoverableError })`

const entry = (contents: string): BuildOptions => ({
  stdin: { contents, resolveDir: root, sourcefile: 'page.tsx', loader: 'tsx' },
  jsx: 'automatic',
  bundle: true,
  logLevel: 'error',
})

function react18(): Record<string, string> {
  const modules = join(installInCache('react-18', { react: '18.3.1', 'react-dom': '18.3.1' }), 'node_modules')
  return { react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom') }
}

/** Serves a form with its code. `source`: a module that makes `adapter`, a memory adapter, and `form`, an element. */
export async function serveForm(version: (typeof reactVersions)[number], source: string): Promise<ServedForm> {
  const alias = version === 18 ? react18() : {}
  const folder = await mkdtemp(join(tmpdir(), 'hydration-'))
  await build({
    ...entry(source + server),
    alias,
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, 'server.cjs'),
  })
  await build({ ...entry(source + client), alias, platform: 'browser', format: 'esm', splitting: true, outdir: folder })
  const { html } = createRequire(import.meta.url)(join(folder, 'server.cjs')) as { html: string }
  const page = `<!doctype html><title>Shop</title><main>${html}</main><script type="module" src="/stdin.js"></script>`
  const site = createServer(async ({ url: path = '/' }, response) => {
    const isPage = path === '/'
    const body = isPage ? page : await readFile(join(folder, path)).catch(() => undefined)
    response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8')
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'self'")
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => void site.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch(launchOptions)
  return {
    open: () => openIn(browser, `http://127.0.0.1:${(site.address() as AddressInfo).port}/`),
    async close() {
      await browser.close()
      site.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function openIn(browser: Browser, url: string): ReturnType<ServedForm['open']> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/(?!stdin\.js)[^/]+\.js$/, async (route) => {
    const isShared = new URL(route.request().url()).pathname.startsWith('/chunk-')
    if (!isShared) await held
    await route.continue()
  })
  await page.goto(url)
  await page.waitForFunction(() => 'hydrate' in globalThis)
  return {
    page,
    complaints: async () => [...errors, ...(await page.evaluate<string[]>('globalThis.complaints'))],
    hydrate: () => page.evaluate('void hydrate()'),
    release,
  }
}
