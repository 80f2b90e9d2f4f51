import { execFileSync, spawnSync } from 'node:child_process'
import {
  type Dirent,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type BuildFailure, build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { measureViteApp } from './bundle/measureViteApp.js'
import { installInCache } from './installInCache.js'
import { packKit } from './packKit.js'
import { lowestPeers } from './lowestPeers.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'tillkit-package-'))
const consumer = join(work, 'consumer')
const tarball = join(work, 'tillkit.tgz')
const installed = join(consumer, 'node_modules/tillkit')

const run = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NODE_ENV: '' } })
const tool = (file: string, ...args: string[]) =>
  run(consumer, process.execPath, join(root, 'node_modules', file), ...args)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile())

let entries: string[] = []

// Unpacks it where a consumer has it: beside its peers.
beforeAll(() => {
  cpSync(packKit(), tarball)
  mkdirSync(installed, { recursive: true })
  run(work, 'tar', '-xzf', tarball, '--strip-components=1', '-C', installed)
  linkPackages(consumer)
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "type": "module" }')
  entries = listEntries()
}, 120_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The packages that the tests have installed, some of them replaced. */
function linkPackages(folder: string, instead = root, names: readonly string[] = []): void {
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
  const link = (from: string, name: string) =>
    symlinkSync(join(from, 'node_modules', name), join(folder, 'node_modules', name))
  const isHere = (name: string) => !name.startsWith('.') && name !== '@types' && !names.includes(name)
  for (const name of readdirSync(join(root, 'node_modules')).filter(isHere)) link(root, name)
  for (const name of ['@types/node', '@types/react', '@types/react-dom']) if (!names.includes(name)) link(root, name)
  for (const name of names) link(instead, name)
}

/** Every specifier that `exports` allows. */
function listEntries(): string[] {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { exports: object }
  return Object.keys(exports).map((key) => key.replace('.', 'tillkit'))
}

/** The specifiers of each provider, lookup and language, by its place in the sources. */
function entriesByPlace(): string[] {
  const namesIn = (folder: string, isWanted: (entry: Dirent) => boolean) =>
    readdirSync(join(root, 'src', folder), { withFileTypes: true })
      .filter(isWanted)
      .map(({ name }) => name.replace(/\.tsx?$/, ''))
  const providers = namesIn('providers', (entry) => entry.isDirectory())
  return [
    '',
    '/styles.css',
    '/server',
    '/server/node',
    '/testing',
    '/provider',
    '/package.json',
    ...providers.flatMap((id) => [`/providers/${id}`, `/server/${id}`]),
    ...namesIn('lookup', (entry) => entry.isFile()).map((name) => `/lookup/${name}`),
    ...namesIn('locales', (entry) => entry.isFile()).map((name) => `/locales/${name}`),
  ].map((path) => `tillkit${path}`)
}

/** Every spelling of a specifier that could reach a file of the build, except the entries. */
function specifiersOfFiles(): string[] {
  const files = filesIn(join(installed, 'dist')).filter((file) => /\.(js|d\.ts|css)$/.test(file))
  const written = files.flatMap((path) => {
    const file = path.replaceAll('\\', '/')
    const bare = file.replace(/(\.d)?\.(js|ts)$/, '')
    // A server entry is the `upstream` of a provider, so its prefix may be below any folder.
    const stem = bare.replace(/\/(index|upstream)$/, '').replace(/^providers\//, '')
    const names = [file, bare, `dist/${file}`, `dist/${bare}`]
    for (const folder of ['providers', 'server', 'lookup', 'locales']) {
      names.push(`${folder}/${stem}`, `${folder}/${bare}`, `${folder}//${stem}`, `${folder}/../${bare}`)
      names.push(`${folder}//${bare.slice(bare.indexOf('/') + 1)}`, `${folder}/${bare.replaceAll('/', '%2f')}`)
      names.push(`${folder}/${bare.slice(bare.indexOf('/') + 1).replaceAll('/', '\\')}`)
    }
    return names.map((name) => `tillkit/${name}`)
  })
  return [...new Set(written)].filter((specifier) => !entries.includes(specifier))
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
  it('contains exactly the build of each source, licence, notice, changelog, docs, bill of materials, examples and texts for programs', () => {
    expect(readdirSync(installed).toSorted()).toEqual([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'SECURITY.md',
      'dist',
      'docs',
      'examples',
      'llms.txt',
      'package.json',
      'registry.json',
      'skills',
      'test',
    ])
    const made = /(^|[\\/])(node_modules|dist|\.next|\.wrangler|next-env\.d\.ts|package-lock\.json)([\\/]|$)/
    expect(filesIn(join(installed, 'examples')).filter((file) => made.test(file))).toEqual([])
    const files = filesIn(join(installed, 'dist')).map((file) => file.replaceAll('\\', '/'))
    const sources = filesIn(join(root, 'src')).flatMap(
      (file) => /^(.*)\.tsx?$/.exec(file.replaceAll('\\', '/'))?.[1] ?? [],
    )
    expect(sources.length).toBeGreaterThan(100)
    expect(files.filter((file) => file.endsWith('.d.ts')).toSorted()).toEqual(
      [...sources, 'styles.css'].map((source) => `${source}.d.ts`).toSorted(),
    )
    const built = files.filter((file) => file.endsWith('.js'))
    // A source with types only has no code, and vendored code has no source here.
    const ours = built.filter((file) => !file.startsWith('vendor/'))
    expect(ours.filter((file) => !sources.includes(file.replace('.js', '')))).toEqual([])
    const rest = files.filter((file) => !/\.(js|d\.ts)$/.test(file) && !built.includes(file.replace('.map', '')))
    expect(rest.toSorted()).toEqual(['sbom.cdx.json', 'styles.css'])
  })

  it('contains the target of every relative link and picture in its texts', () => {
    const texts = filesIn(installed).filter((file) => file.endsWith('.md') && !file.startsWith('dist'))
    const links = texts.flatMap((file) => {
      const text = readFileSync(join(installed, file), 'utf8').replace(/```[^]*?```|`[^`]*`/g, '')
      const targets = [...text.matchAll(/\]\(([^)\s]+)|(?:src|href)="([^"]+)"/g)].map(
        ([, link, html]) => link ?? html ?? '',
      )
      return targets.filter((target) => !/^(https?|mailto):/.test(target)).map((target) => [file, target] as const)
    })
    expect(links).toEqual(expect.arrayContaining([['README.md', 'examples/next/README.md']]))
    const headings = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      )
    const lost = links.filter(([from, target]) => {
      const [path = '', anchor] = target.split('#')
      const file = path ? join(installed, dirname(from), path) : join(installed, from)
      return !existsSync(file) || (anchor !== undefined && !headings(file).includes(anchor))
    })
    expect(lost).toEqual([])
  })

  it('credits the authors of vendored code', () => {
    const notice = readFileSync(join(installed, 'NOTICE'), 'utf8')
    const vendored = readdirSync(join(installed, 'dist/vendor'))
    expect(vendored.length).toBeGreaterThan(0)
    for (const name of vendored) expect(notice).toContain(`dist/vendor/${name}/`)
  })

  it('has a reproducible bill of materials: installed dependencies and vendored code', () => {
    interface Part {
      name: string
      version: string
      components?: Part[]
    }
    const text = readFileSync(join(installed, 'dist/sbom.cdx.json'), 'utf8')
    const bom = JSON.parse(text) as { metadata: { component: Part }; components: Part[] }
    const { name, version, dependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as Part & {
      dependencies: object
    }
    const { component } = bom.metadata
    expect([component.name, component.version]).toEqual([name, version])
    expect(component.components?.map((part) => part.name)).toEqual(
      readdirSync(join(installed, 'dist/vendor')).toSorted(),
    )
    expect(Object.fromEntries(bom.components.map((part) => [part.name, part.version]))).toMatchObject(dependencies)
    expect(text).not.toMatch(/timestamp|serialNumber|https?:\/\/(?!cyclonedx\.org)/)
    expect(text).not.toContain(tmpdir())
  })

  it('has an entry for every provider, lookup and language, and no other', () => {
    expect(entries.toSorted()).toEqual(entriesByPlace().toSorted())
  })

  it('loads every entry in Node', () => {
    const load = `for (const entry of ${JSON.stringify(scripts())}) {
      const names = Object.keys(await import(entry))
      if (names.length === 0) throw new Error(entry + ' exports nothing')
    }`
    expect(run(consumer, process.execPath, '--input-type=module', '-e', load)).toBe('')
    const { resolve } = createRequire(join(consumer, 'index.js'))
    for (const entry of entries) expect(existsSync(resolve(entry)), entry).toBe(true)
  })

  it('exports only its entries to Node', () => {
    const specifiers = specifiersOfFiles()
    expect(specifiers).toEqual(expect.arrayContaining(['tillkit/locales/messages/en', 'tillkit/locales//messages/en']))
    writeFileSync(join(consumer, 'specifiers.json'), JSON.stringify(specifiers))
    const resolveAll = `import { existsSync, readFileSync } from 'node:fs'
      import { createRequire } from 'node:module'
      import { fileURLToPath } from 'node:url'
      const { resolve } = createRequire(import.meta.url)
      const finds = (find, specifier) => {
        try { return existsSync(find(specifier)) } catch { return false }
      }
      const found = JSON.parse(readFileSync('specifiers.json')).filter((specifier) =>
        finds(resolve, specifier) || finds((name) => fileURLToPath(import.meta.resolve(name)), specifier))
      console.log(JSON.stringify(found))`
    writeFileSync(join(consumer, 'resolveAll.js'), resolveAll)
    expect(JSON.parse(run(consumer, process.execPath, '--no-deprecation', 'resolveAll.js'))).toEqual([])
  })

  it('exports only its entries to a bundler', async () => {
    const specifiers = specifiersOfFiles().filter((specifier) => !/\.(js|css|ts)$/.test(specifier))
    const contents = specifiers.map((specifier) => `import ${JSON.stringify(specifier)}`).join('\n')
    const stdin = { contents, resolveDir: consumer }
    const options = { bundle: true, write: false, logLevel: 'silent', logLimit: 0, absWorkingDir: consumer } as const
    const { errors } = await build({ stdin, ...options }).catch((failure: BuildFailure) => failure)
    const refused = errors.flatMap(({ text }) => /^Could not resolve "(.*)"$/.exec(text)?.[1] ?? [])
    expect(specifiers.filter((specifier) => !refused.includes(specifier.replaceAll('\\', '\\\\')))).toEqual([])
  }, 60_000)

  it.each(['node16', 'bundler'])(
    'exports only its entries to TypeScript: %s',
    (moduleResolution) => {
      const specifiers = specifiersOfFiles()
      const lines = specifiers.map((specifier, i) => `export * as e${i} from ${JSON.stringify(specifier)}`)
      writeFileSync(join(consumer, 'internals.ts'), lines.join('\n'))
      const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution
      const options = ['--module', module, '--moduleResolution', moduleResolution, '--noEmit', '--ignoreConfig']
      const tsc = [join(root, 'node_modules/typescript/bin/tsc'), ...options, '--pretty', 'false', 'internals.ts']
      const { stdout } = spawnSync(process.execPath, tsc, { cwd: consumer, encoding: 'utf8', maxBuffer: 2 ** 26 })
      const refused = [...stdout.matchAll(/^internals\.ts\((\d+),\d+\): error TS2307/gm)].map(([, line]) =>
        Number(line),
      )
      expect(specifiers.filter((_, index) => !refused.includes(index + 1))).toEqual([])
    },
    60_000,
  )

  it('has "use client" in the same files as the source', () => {
    const clients = filesIn(join(root, 'src')).filter((file) =>
      /^['"]use client/.test(readFileSync(join(root, 'src', file), 'utf8')),
    )
    const built = filesIn(join(installed, 'dist')).filter(
      (file) => file.endsWith('.js') && readFileSync(join(installed, 'dist', file), 'utf8').startsWith('"use client"'),
    )
    expect(clients.length).toBeGreaterThan(10)
    expect(built.toSorted()).toEqual(clients.map((file) => file.replace(/\.tsx?$/, '.js')).toSorted())
  })

  it('resolves to server files on every server, even with the condition browser', async () => {
    for (const entry of serverEntries()) {
      for (const server of ['workerd', 'worker', 'edge-light', 'deno', 'bun', 'node']) {
        expect(await resolved(entry, [server, 'browser', 'import']), `${entry} for ${server}`).not.toMatch(
          /browser\.js$/,
        )
      }
      expect(await resolved(entry, ['import']), entry).not.toMatch(/browser\.js$/)
    }
  })

  it('throws the reason when a browser imports server code', async () => {
    for (const entry of serverEntries()) {
      const path = await resolved(entry, ['browser', 'import'])
      expect(path, entry).toBe('dist/server/browser.js')
      await expect(import(join(installed, path)), entry).rejects.toThrow(/must not be bundled for a browser/)
    }
  })

  it('is tree-shakable, except the style sheet and the server code for browsers', async () => {
    const bundle = async (contents: string) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: consumer },
        bundle: true,
        write: false,
        outdir: 'out',
        format: 'esm',
        external: ['react', 'react/*'],
        absWorkingDir: consumer,
        logLevel: 'silent',
      })
      return outputFiles.map(({ text }) => text).join('')
    }
    expect((await bundle("import 'tillkit'")).length).toBeLessThan(200)
    const text = await bundle("import { formatMoney } from 'tillkit'; console.log(formatMoney(500, 'eur'))")
    expect(text).toContain('NumberFormat')
    expect(text).not.toMatch(/useState|shippingAddress/)
    expect(await bundle("import 'tillkit/styles.css'")).toContain('--till-color-primary')
    expect(await bundle("import 'tillkit/server'")).toContain('must not be bundled for a browser')
  })

  it('ships no address and no country to a page with only a contact form', async () => {
    const { metafile } = await build({
      stdin: { contents: "export { ContactForm } from 'tillkit'", resolveDir: consumer },
      absWorkingDir: installed,
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
      external: ['react', 'react-dom', 'react/*', 'react-hook-form'],
    })
    const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>')
    const loaded = new Set([entry?.[0] ?? ''])
    for (const name of loaded)
      for (const { kind, path } of metafile.outputs[name]?.imports ?? [])
        if (kind === 'import-statement' && metafile.outputs[path]) loaded.add(path)
    const files = [...loaded].flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [file] : [],
      ),
    )
    expect(files).toContain('dist/sections/contact/ContactSection.js')
    // The names of all keys remain: an update may contain any section.
    const isKeys = (file: string) => file === 'dist/schema/address.js' || file.endsWith('/keys.js')
    expect(files.filter((file) => /countries\/|[Aa]ddress/.test(file) && !isKeys(file))).toEqual([])
  })

  it('has the size that README.md names, in a Vite app', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const [, form = ''] = /## A form\n+```tsx\n([^]*?)```/.exec(readme) ?? []
    const react =
      "import { createRoot } from 'react-dom/client'\nconst root = createRoot(document.querySelector('#root')!)\n"
    const bare = await measureViteApp(join(consumer, 'bare'), { 'main.tsx': `${react}root.render(<p>Hello</p>)` })
    const over = async (app: string, part: string) => {
      const main = `${react}import { Shipping } from './form.tsx'\nroot.render(<Shipping />)`
      const text = form.replaceAll('CheckoutForm', part)
      return ((await measureViteApp(join(consumer, app), { 'main.tsx': main, 'form.tsx': text })) - bare) / 1000
    }
    const written = (name: string) => Number(new RegExp(`with \`${name}\`\\s+([\\d.]+)`).exec(readme)?.[1])
    for (const name of ['CheckoutForm', 'ContactForm']) {
      const measured = await over(name, name)
      console.log(`A Vite app with ${name}: ${measured.toFixed(1)} kB over React`)
      expect(Math.abs(measured - written(name)) / measured, `${name}: ${measured.toFixed(1)} kB`).toBeLessThan(0.03)
    }
  }, 120_000)

  it.each([
    ['TypeScript 7', 'newest', 'node16'],
    ['TypeScript 7', 'newest', 'bundler'],
    ['TypeScript 7', 'lowest', 'node16'],
    ['TypeScript 7', 'lowest', 'bundler'],
    ['TypeScript 5.5', 'newest', 'bundler'],
    ['TypeScript 5.5', 'lowest', 'node16'],
  ])(
    'has types for every entry without skipLibCheck: %s, the %s peers, %s',
    (version, peers, moduleResolution) => {
      const project = join(work, peers)
      if (!existsSync(project)) {
        const versions = { ...lowestPeers, '@types/react': '18.3.8', '@types/react-dom': '18.3.7' }
        if (peers === 'newest') linkPackages(project)
        else linkPackages(project, installInCache('peers-lowest', versions), Object.keys(versions))
        cpSync(installed, join(project, 'node_modules/tillkit'), { recursive: true })
        writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
        const text = entries.flatMap((entry, i) => {
          if (entry.endsWith('.json')) return []
          return entry.endsWith('.css') ? `import '${entry}'` : `export * as e${i} from '${entry}'`
        })
        writeFileSync(join(project, 'index.ts'), `${text.join('\n')}\n`)
      }
      const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution
      const language = { target: 'es2022', strict: true, jsx: 'react-jsx', types: ['node'] }
      const compilerOptions = { ...language, module, moduleResolution, noEmit: true }
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }))
      const tools = version.endsWith('7') ? root : installInCache('typescript-5.5', { typescript: '5.5.2' })
      const tsc = [join(tools, 'node_modules/typescript/bin/tsc'), '-p', '.']
      const { status, stdout } = spawnSync(process.execPath, tsc, { cwd: project, encoding: 'utf8' })
      expect(stdout).toBe('')
      expect(status).toBe(0)
    },
    120_000,
  )

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
    // attw exits with an error code if something is wrong, which throws.
    for (const entry of scripts()) expect(report).toContain(`"${entry}"`)
  }, 60_000)
})
