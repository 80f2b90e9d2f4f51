import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'tillkit-package-'))
const source = join(work, 'source')
const consumer = join(work, 'consumer')
const installed = join(consumer, 'node_modules/tillkit')

const run = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NODE_ENV: '' } })
const tool = (file: string, ...args: string[]) =>
  run(consumer, process.execPath, join(root, 'node_modules', file), ...args)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile())

let tarball = ''
let entries: string[] = []

// Packs a copy of what the package is made from, so that neither a stale dist nor another run can spoil it, and
// unpacks it where a consumer has it: beside its peers.
beforeAll(() => {
  const ingredients = [
    'package.json',
    'README.md',
    'LICENSE',
    'NOTICE',
    'src',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.build.json',
  ]
  mkdirSync(source)
  for (const each of ingredients) cpSync(join(root, each), join(source, each), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
  run(source, 'npm', 'pack', '--silent', '--pack-destination', work)
  tarball = join(work, readdirSync(work).find((file) => file.endsWith('.tgz')) ?? '')
  mkdirSync(installed, { recursive: true })
  run(work, 'tar', '-xzf', tarball, '--strip-components=1', '-C', installed)
  for (const peer of readdirSync(join(root, 'node_modules'))) {
    if (!peer.startsWith('.')) symlinkSync(join(root, 'node_modules', peer), join(consumer, 'node_modules', peer))
  }
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "type": "module" }')
  entries = listEntries()
}, 120_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Every specifier that `exports` allows, patterns filled in from the files of the package. */
function listEntries(): string[] {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    exports: Record<string, { default?: string }>
  }
  const files = filesIn(installed).map((file) => `./${file}`)
  return Object.entries(exports).flatMap(([key, { default: target = './package.json' }]) => {
    const [before, after] = target.split('*')
    const fill = (file: string) => key.replace('*', file.slice(before?.length, file.length - (after?.length ?? 0)))
    const matches = files.filter((file) => before && file.startsWith(before) && after && file.endsWith(after))
    return (after === undefined ? [key] : matches.map(fill)).map((each) => each.replace('.', 'tillkit'))
  })
}

const scripts = () => entries.filter((entry) => !/\.(css|json)$/.test(entry))
const serverEntries = () => scripts().filter((entry) => entry.startsWith('tillkit/server'))

/** The file of the package that a bundler picks for an entry under these conditions. */
async function resolved(entry: string, conditions: string[]): Promise<string> {
  const { metafile } = await build({
    stdin: { contents: `import '${entry}'`, resolveDir: consumer },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    packages: 'bundle',
    external: ['react', 'react-dom', 'react-hook-form', '@hookform/*', 'zod', 'node:*', 'libphonenumber-js'],
    conditions,
    absWorkingDir: consumer,
    logLevel: 'silent',
  })
  const main = Object.values(metafile.inputs).find(({ imports }) => imports.some(({ original }) => original === entry))
  const path = main?.imports.find(({ original }) => original === entry)?.path ?? ''
  return path.replace(/^node_modules\/tillkit\//, '')
}

describe('the package', () => {
  it('holds the build, the licence, the notice and the readme, and nothing else', () => {
    expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'NOTICE', 'README.md', 'dist', 'package.json'])
    const files = filesIn(join(installed, 'dist'))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !/\.(js|js\.map|d\.ts|css)$/.test(file))).toEqual([])
    expect(files.filter((file) => /test|stories|node_modules/.test(file) && !file.startsWith('testing/'))).toEqual([])
  })

  it('loads in Node by every entry', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        'tillkit',
        'tillkit/styles.css',
        'tillkit/providers/stripe',
        'tillkit/server',
        'tillkit/server/node',
        'tillkit/server/stripe',
        'tillkit/testing',
        'tillkit/locales/en',
      ]),
    )
    const load = `for (const entry of ${JSON.stringify(scripts())}) {
      const names = Object.keys(await import(entry))
      if (names.length === 0) throw new Error(entry + ' exports nothing')
    }`
    expect(run(consumer, process.execPath, '--input-type=module', '-e', load)).toBe('')
    const { resolve } = createRequire(join(consumer, 'index.js'))
    for (const entry of entries) expect(existsSync(resolve(entry)), entry).toBe(true)
  })

  it('keeps "use client" where the source has it, and nowhere else', () => {
    const clients = filesIn(join(root, 'src')).filter((file) =>
      /^['"]use client/.test(readFileSync(join(root, 'src', file), 'utf8')),
    )
    const built = filesIn(join(installed, 'dist')).filter(
      (file) => file.endsWith('.js') && readFileSync(join(installed, 'dist', file), 'utf8').startsWith('"use client"'),
    )
    expect(clients.length).toBeGreaterThan(10)
    expect(built.toSorted()).toEqual(clients.map((file) => file.replace(/\.tsx?$/, '.js')).toSorted())
  })

  it('gives server files to every server, also to one that has the condition browser', async () => {
    for (const entry of serverEntries()) {
      for (const server of ['workerd', 'worker', 'edge-light', 'deno', 'bun', 'node']) {
        expect(await resolved(entry, [server, 'browser', 'import']), `${entry} for ${server}`).not.toMatch(
          /browser\.js$/,
        )
      }
      expect(await resolved(entry, ['import']), entry).not.toMatch(/browser\.js$/)
    }
  })

  it('refuses a browser the server half, with the reason', async () => {
    for (const entry of serverEntries()) {
      const path = await resolved(entry, ['browser', 'import'])
      expect(path, entry).toBe('dist/server/browser.js')
      await expect(import(join(installed, path)), entry).rejects.toThrow(/must not be bundled for a browser/)
    }
  })

  it('has types for every entry, in strict projects without skipLibCheck', () => {
    const statements = entries.filter((entry) => !entry.endsWith('.json'))
    const text = statements.map((entry, i) =>
      entry.endsWith('.css') ? `import '${entry}'` : `export * as e${i} from '${entry}'`,
    )
    writeFileSync(join(consumer, 'index.ts'), `${text.join('\n')}\n`)
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        strict: true,
        noEmit: true,
        jsx: 'react-jsx',
        types: ['node'],
      }
      writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }))
      expect(tool('typescript/bin/tsc', '-p', consumer), moduleResolution).toBe('')
    }
  }, 60_000)

  it('passes publint and attw', () => {
    expect(tool('publint/src/cli.js', tarball, '--strict', '--level', 'warning')).toMatch(/All good/)
    const points = entries.filter((entry) => !entry.endsWith('.json')).map((entry) => entry.replace('tillkit', '.'))
    const report = tool(
      '@arethetypeswrong/cli/dist/index.js',
      tarball,
      '--profile',
      'esm-only',
      '--no-definitely-typed',
      '--entrypoints',
      ...points,
    )
    // attw ends with an error code, which throws, when something is wrong.
    for (const entry of scripts()) expect(report).toContain(`"${entry}"`)
  })
})
