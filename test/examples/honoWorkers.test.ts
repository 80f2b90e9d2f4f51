import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchOptions } from '../chromium.js'
import { openPage } from '../e2e/openPage.js'
import { type Example, installExample } from './installExample.js'
import { buy } from './shopper.js'

interface WranglerConfig {
  main: string
  compatibility_date: string
  assets: { directory: string; binding: string; run_worker_first: boolean }
}

let example: Example
let runtime: Miniflare
let browser: Browser

// Does the same as `vite build && wrangler dev`, with the runtime that Wrangler uses.
beforeAll(async () => {
  example = installExample('hono-workers', { without: 'wrangler' })
  const inFolder = (path: string) => join(example.folder, path)
  execFileSync('npx', ['vite', 'build'], { cwd: example.folder, stdio: 'pipe' })
  const { main, compatibility_date, assets } = JSON.parse(
    readFileSync(inFolder('wrangler.json'), 'utf8'),
  ) as WranglerConfig
  const { outputFiles } = await build({
    entryPoints: [inFolder(main)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
  })
  runtime = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? '',
    compatibilityDate: compatibility_date,
    assets: {
      directory: inFolder(assets.directory),
      binding: assets.binding,
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: assets.run_worker_first },
    },
    cf: false,
  })
  browser = await chromium.launch(launchOptions)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await runtime?.dispose()
  example?.remove()
})

describe('the example with Hono on Workers', () => {
  it('saves the address and the shipping option of a shopper', async () => {
    const { page, complaints } = await openPage(browser, (await runtime.ready).href)
    await buy(page)
    expect(complaints).toEqual([])
  })
})
