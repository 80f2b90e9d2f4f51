import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache/pack')

// The sources of the package.
const ingredients = [
  'package.json',
  'package-lock.json',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'README.md',
  'SECURITY.md',
  'LICENSE',
  'NOTICE',
  'src',
  'docs',
  'examples',
  'test/recipes',
  'scripts/docs',
  'scripts/writePackageTexts.mjs',
  'scripts/writeSbom.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
]

// Left in the folder of an example by a developer's own run.
const made = new Set(['node_modules', 'dist', '.next', '.wrangler', 'next-env.d.ts'])
const isMade = (path: string) => made.has(basename(path))

/**
 * Returns the tarball of `npm pack`. It is made from a copy, so that a stale dist or another run cannot affect it, and
 * only once for the same sources.
 */
export function packKit(): string {
  const tarball = join(cache, `tillkit-${hash()}.tgz`)
  if (existsSync(tarball)) return tarball
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'tillkit-pack-'))
  try {
    for (const each of ingredients) {
      const filter = (source: string) => !isMade(source)
      cpSync(join(root, each), join(work, each), { recursive: true, filter })
    }
    symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'))
    // Vitest's NODE_ENV would cause a development build.
    const env = { ...process.env, NODE_ENV: '' }
    const options = { cwd: work, env, encoding: 'utf8', shell: process.platform === 'win32' } as const
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent'], options)
    if (status !== 0) throw new Error(`npm pack failed:\n${stdout}\n${stderr}`)
    const packed = readdirSync(work).find((file) => file.endsWith('.tgz')) ?? ''
    for (const old of readdirSync(cache)) if (old.endsWith('.tgz')) rmSync(join(cache, old))
    // Two parallel runs make the same file, and each reads it completely.
    const copy = `${tarball}.${process.pid}`
    cpSync(join(work, packed), copy)
    renameSync(copy, tarball)
  } finally {
    rmSync(work, { recursive: true })
  }
  return tarball
}

function hash(): string {
  const sum = createHash('sha256')
  for (const each of ingredients) {
    const isFolder = statSync(join(root, each)).isDirectory()
    for (const file of isFolder ? filesIn(join(root, each)).toSorted() : ['']) {
      sum.update(`${each}/${file}\n`)
      sum.update(readFileSync(join(root, each, file)))
    }
  }
  return sum.digest('hex').slice(0, 16)
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (isMade(entry.name)) return []
    return entry.isDirectory() ? filesIn(join(folder, entry.name)).map((file) => join(entry.name, file)) : [entry.name]
  })
