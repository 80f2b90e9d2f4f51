import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const work = join(root, '.cache/canaries')
const app = join(work, 'app')
const bundlers = join(root, '.cache/webpack')

// Keys in each provider's format, which must stay in the environment and in the server's files.
const canaries = {
  STRIPE_SECRET_KEY: 'sk_live_CANARYa1',
  FASTSPRING_PASSWORD: 'CANARYb2password',
  CHECKOUT_PAGE_API_KEY: 'CANARYc3apikey',
  TOPIIC_API_KEY: 'tpk_live_CANARYd4',
  VITE_LOOKS_PUBLIC: 'tss_live_CANARYe5',
}
const env = { ...process.env, ...canaries, NODE_ENV: 'production' }

const page = `
import { CheckoutForm, createRelayAdapter, createDirectAdapter } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'
import { fastspring } from 'tillkit/providers/fastspring'
import { checkoutPage } from 'tillkit/providers/checkout-page'
import { topiic } from 'tillkit/providers/topiic'
import { createRoot } from 'react-dom/client'
import { createElement } from 'react'
const adapters = [stripe, checkoutPage].map((provider) => createRelayAdapter({ url: '/api', provider }))
adapters.push(createDirectAdapter({ provider: fastspring, session: { checkoutPath: 'a/b', sessionId: 's' } }))
adapters.push(createDirectAdapter({ provider: topiic, session: { sessionId: 's', token: 't' } }))
for (const adapter of adapters) createRoot(document.body).render(createElement(CheckoutForm, { adapter }))
`
const server = `
import { createRelay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
const upstream = stripeUpstream({ secretKey: process.env.STRIPE_SECRET_KEY ?? '${canaries.STRIPE_SECRET_KEY}' })
export const POST = createRelay({ upstream, resolveSession: () => 'cs_1' })
`
const entries = ['tillkit/server', 'tillkit/server/node', 'tillkit/server/stripe', 'tillkit/server/fastspring', 'tillkit/server/checkout-page', 'tillkit/server/topiic'] // prettier-ignore

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: app, encoding: 'utf8', stdio: 'pipe', env })

const bundles: [string, string][] = [
  ['Vite', 'vite.mjs'],
  ['webpack', 'webpack.mjs'],
]

/** The files that a build writes. */
const filesIn = (folder: string) =>
  readdirSync(join(app, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(app, folder, file)).isFile(),
  )
const output = (folder: string) => filesIn(folder).map((file) => readFileSync(join(app, folder, file), 'utf8'))

beforeAll(() => {
  rmSync(work, { recursive: true, force: true })
  const installed = join(app, 'node_modules/tillkit')
  mkdirSync(installed, { recursive: true })
  const source = join(work, 'source')
  for (const each of ['package.json', 'src', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, each), join(source, each), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: source,
    stdio: 'pipe',
  })
  cpSync(join(source, 'package.json'), join(installed, 'package.json'))
  cpSync(join(source, 'dist'), join(installed, 'dist'), { recursive: true })
  for (const peer of [
    'react',
    'react-dom',
    'scheduler',
    'react-hook-form',
    'zod',
    '@hookform',
    'vite',
    'libphonenumber-js',
  ]) {
    if (existsSync(join(root, 'node_modules', peer)))
      symlinkSync(join(root, 'node_modules', peer), join(app, 'node_modules', peer))
  }
  if (!existsSync(join(bundlers, 'node_modules/webpack'))) {
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', bundlers]
    execFileSync('npm', ['install', ...options, 'webpack@5.112.2'], { stdio: 'pipe' })
  }
  const files = {
    'package.json': '{ "name": "app", "type": "module", "private": true }',
    '.env': Object.entries(canaries)
      .filter(([name]) => !name.startsWith('VITE_'))
      .map((pair) => pair.join('='))
      .join('\n'),
    'page.js': page,
    'server.js': server,
    'leak.js': entries.map((entry, i) => `import * as a${i} from '${entry}'\nconsole.log(a${i})`).join('\n'),
    'vite.mjs': `import { build } from 'vite'
      const [, , input, outDir] = process.argv
      await build({ root: process.cwd(), logLevel: 'error', build: { outDir, sourcemap: true, rolldownOptions: { input } } })`,
    'webpack.mjs': `import { createRequire } from 'node:module'
      const webpack = createRequire('${bundlers}/x.js')('webpack')
      const [, , entry, path] = process.argv
      const output = { path: process.cwd() + '/' + path, clean: true }
      webpack({ mode: 'production', devtool: 'source-map', entry: './' + entry, output, target: 'web' }, (error, stats) => {
        if (error || stats.hasErrors()) { console.error(String(error ?? stats)); process.exitCode = 1 }
      })`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text)
}, 240_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('The kit', () => {
  it('stores nothing in the browser, loads nothing from other hosts and listens to no keys globally', () => {
    const files = filesIn('node_modules/tillkit/dist').filter((file) => /^(?!server|testing).*\.js$/.test(file))
    expect(files.length).toBeGreaterThan(80)
    for (const file of files) {
      const code = readFileSync(join(app, 'node_modules/tillkit/dist', file), 'utf8')
      expect(code, file).not.toMatch(
        /(local|session)Storage|indexedDB|\bcaches\.|document\.cookie|sendBeacon|postMessage/,
      )
      expect(code, file).not.toMatch(/createElement\('script'|import\(['"`]https?:|addEventListener\(['"]key/)
    }
  })
})

describe('a shop that is built for browsers', { timeout: 120_000 }, () => {
  it.each(bundles)(
    'contains no key in the output of %s, including source maps',
    (name, script) => {
      run(process.execPath, script, 'page.js', name)
      const texts = output(name)
      expect(texts.join('').length).toBeGreaterThan(100_000)
      expect(texts.some((text) => text.includes('"mappings"'))).toBe(true)
      for (const canary of Object.values(canaries)) for (const text of texts) expect(text.includes(canary)).toBe(false)
      // Nor the code that would use a key.
      for (const text of texts) expect(text).not.toMatch(/secretKey is missing|resolveSession/)
    },
    120_000,
  )

  it.each(bundles)('does not build with %s when it imports server code', (name, script) => {
    let announced = ''
    try {
      run(process.execPath, script, 'server.js', `${name}-server`)
    } catch (error) {
      announced = String((error as { stderr?: unknown }).stderr)
    }
    expect(announced).toMatch(/createRelay[^]*(tillkit\/server|server\/browser\.js)/)
    expect(announced).not.toContain(canaries.STRIPE_SECRET_KEY)
  })

  it.each(bundles)('throws with the reason when %s was forced to bundle it', (name, script) => {
    run(process.execPath, script, 'leak.js', `${name}-leak`)
    const file = filesIn(`${name}-leak`).find((each) => each.endsWith('.js')) ?? ''
    const { stderr } = spawnSync(process.execPath, [file], { cwd: join(app, `${name}-leak`), encoding: 'utf8' })
    expect(stderr).toContain('tillkit/server holds provider keys and must not be bundled for a browser')
  })
})
