import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build as esbuild } from 'esbuild'
import { type InputOptions, rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))
const react = /^react(-dom)?(\/|$)/

/** What a page loads first: the entry and all that it imports statically. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  size: number
  code: string
  /** Their names, the entry first. */
  names: string[]
  /** Every file of the build by its name, including those that load later. */
  files: Record<string, string>
  /** The bytes of each module in it, by its path in the repository. */
  modules: Record<string, number>
}

/** Options of the build. */
export interface BundleOptions {
  /** A folder with packages that the kit does not have, `…/node_modules`. */
  packages?: string
  /** Includes React in the bundle, as on a page. */
  withReact?: boolean
}

/**
 * Builds an application for production without React. The source is resolved from the root of the repository. Throws if
 * an import cannot be resolved.
 */
export async function bundleApp(
  source: string,
  options: BundleOptions = {},
): Promise<Record<'rolldown' | 'esbuild', Bundle>> {
  return { rolldown: await withRolldown(source, options), esbuild: await withEsbuild(source, options) }
}

// Rolldown only warns about an import that it cannot find.
const refuseUnresolved: NonNullable<InputOptions['onLog']> = (_, { code, message }) => {
  if (code === 'UNRESOLVED_IMPORT') throw new Error(message)
}

/** The same with rolldown only. */
export async function withRolldown(source: string, { packages, withReact }: BundleOptions = {}): Promise<Bundle> {
  const entry = join(root, 'app.tsx')
  const build = await rolldown({
    input: entry,
    cwd: root,
    ...(!withReact && { external: react }),
    platform: 'browser',
    logLevel: 'warn',
    onLog: refuseUnresolved,
    resolve: {
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      modules: ['node_modules', ...(packages ? [packages] : [])],
    },
    transform: {
      define: { 'process.env.NODE_ENV': '"production"' },
      jsx: { runtime: 'automatic', development: false },
    },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  })
  // Without comments, as shops build: rolldown keeps those that help another bundler.
  const { output } = await build.generate({ format: 'esm', minify: true, comments: false })
  await build.close()
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])))
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? ''
  // If React is left out, it remains in the imports.
  const names = closure(first, (name) => chunks.get(name)?.imports.filter((each) => chunks.has(each)) ?? [])
  const loaded = names.flatMap((name) => chunks.get(name) ?? [])
  return toBundle(
    names,
    [...chunks].map(([name, { code }]) => [name, code]),
    loaded.flatMap(({ modules }) => Object.entries(modules).map(([id, module]) => [id, module.renderedLength])),
  )
}

async function withEsbuild(contents: string, { packages, withReact }: BundleOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents, resolveDir: root, sourcefile: 'app.tsx', loader: 'tsx' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: 'out',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: withReact ? [] : ['react', 'react-dom', 'react/*', 'react-dom/*'],
    nodePaths: packages ? [packages] : [],
  })
  // A dynamic import is an entry point too.
  const first = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]?.entryPoint === 'app.tsx') ?? ''
  const names = closure(first, (name) => {
    const imports = metafile.outputs[name]?.imports ?? []
    return imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path }) => path)
  })
  return toBundle(
    names,
    outputFiles.map(({ path, text }) => [relative(root, path), text]),
    names.flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).map(([id, input]) => [join(root, id), input.bytesInOutput]),
    ),
  )
}

function closure(first: string, importsOf: (name: string) => string[]): string[] {
  const seen = new Set([first])
  for (const name of seen) for (const next of importsOf(name)) seen.add(next)
  return [...seen]
}

function toBundle(
  names: string[],
  files: [name: string, code: string][],
  modules: [file: string, bytes: number][],
): Bundle {
  const codes = files.flatMap(([name, code]) => (names.includes(name) ? [code] : []))
  return {
    names,
    files: Object.fromEntries(files),
    size: codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0),
    code: codes.join('\n'),
    modules: Object.fromEntries(
      modules.flatMap(([file, bytes]) => (bytes > 0 ? [[relative(root, file), bytes] as const] : [])),
    ),
  }
}
