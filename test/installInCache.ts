import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ours = join(import.meta.dirname, '../.cache')

/**
 * Installs exact versions in a folder under `.cache`, once, and returns that folder. For packages that one test needs
 * and that `npm ci` should not install.
 */
export function installInCache(name: string, versions: Readonly<Record<string, string>>, folder = ours): string {
  const cache = join(folder, name)
  const isThere = Object.entries(versions).every(([each, version]) => {
    const manifest = join(cache, 'node_modules', each, 'package.json')
    return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"version": "${version}"`)
  })
  if (isThere) return cache
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true }')
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--legacy-peer-deps', '--prefix', cache]
  const specs = Object.entries(versions).map((each) => each.join('@'))
  const options = { cwd: cache, encoding: 'utf8', shell: process.platform === 'win32' } as const
  const { status, stdout, stderr } = spawnSync('npm', ['install', ...flags, ...specs], options)
  if (status !== 0) throw new Error(`npm install failed:\n${stdout}\n${stderr}`)
  return cache
}
