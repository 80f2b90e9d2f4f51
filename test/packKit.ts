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
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache/pack')

// What the package is made from.
const ingredients = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'README.md',
  'SECURITY.md',
  'LICENSE',
  'NOTICE',
  'src',
  'scripts/writeSbom.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
]

/**
 * Gives the tarball of `npm pack`: made of a copy, so that neither a stale dist nor another run can spoil it, and made
 * once for the sources as they are.
 */
export function packKit(): string {
  const tarball = join(cache, `tillkit-${hash()}.tgz`)
  if (existsSync(tarball)) return tarball
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'tillkit-pack-'))
  try {
    for (const each of ingredients) cpSync(join(root, each), join(work, each), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'))
    // Vitest's own NODE_ENV would make a development build.
    const env = { ...process.env, NODE_ENV: '' }
    const options = { cwd: work, env, encoding: 'utf8', shell: process.platform === 'win32' } as const
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent'], options)
    if (status !== 0) throw new Error(`npm pack failed:\n${stdout}\n${stderr}`)
    const packed = readdirSync(work).find((file) => file.endsWith('.tgz')) ?? ''
    for (const old of readdirSync(cache)) if (old.endsWith('.tgz')) rmSync(join(cache, old))
    // Two runs at once make the same file, and whoever reads it sees all of it.
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
    const files =
      each === 'src' ? readdirSync(join(root, each), { recursive: true, encoding: 'utf8' }).toSorted() : ['']
    for (const file of files) {
      const path = join(root, each, file)
      sum.update(`${each}/${file}\n`)
      if (/\.\w+$/.test(path) || !file) sum.update(readFileSync(path))
    }
  }
  return sum.digest('hex').slice(0, 16)
}
