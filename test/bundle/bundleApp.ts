import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build as esbuild } from 'esbuild'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))
const react = /^react(-dom)?(\/|$)/

/** What a page loads before it asks for more: the entry and all that it imports statically. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  size: number
  code: string
  /** The bytes that each module leaves in it, by its path in the repository. */
  modules: Record<string, number>
}

/** Builds an application for production, React left out. The source stands at the root of the repository. */
export async function bundleApp(source: string): Promise<Record<'rolldown' | 'esbuild', Bundle>> {
  return { rolldown: await withRolldown(source), esbuild: await withEsbuild(source) }
}

async function withRolldown(source: string): Promise<Bundle> {
  const entry = join(root, 'app.tsx')
  const build = await rolldown({
    input: entry,
    cwd: root,
    external: react,
    platform: 'browser',
    logLevel: 'silent',
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
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
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])))
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? ''
  const names = closure(first, (name) => chunks.get(name)?.imports ?? [])
  const loaded = names.flatMap((name) => chunks.get(name) ?? [])
  return toBundle(
    loaded.map(({ code }) => code),
    loaded.flatMap(({ modules }) => Object.entries(modules).map(([id, module]) => [id, module.renderedLength])),
  )
}

async function withEsbuild(contents: string): Promise<Bundle> {
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
    external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
  })
  // What is imported dynamically is an entry point too.
  const first = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]?.entryPoint === 'app.tsx') ?? ''
  const names = closure(first, (name) => {
    const imports = metafile.outputs[name]?.imports ?? []
    return imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path }) => path)
  })
  const loaded = outputFiles.filter(({ path }) => names.includes(relative(root, path)))
  return toBundle(
    loaded.map(({ text }) => text),
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

function toBundle(codes: string[], modules: [file: string, bytes: number][]): Bundle {
  return {
    size: codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0),
    code: codes.join('\n'),
    modules: Object.fromEntries(
      modules.flatMap(([file, bytes]) => (bytes > 0 ? [[relative(root, file), bytes] as const] : [])),
    ),
  }
}
