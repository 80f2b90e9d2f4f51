// @ts-check
// `npm run sbom`, after a build: writes dist/sbom.cdx.json, which lists the installed dependencies and the bundled code
// (CycloneDX 1.5). Peer dependencies belong to the app. The result is reproducible.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version: string, license?: string, integrity?: string }} Locked */

const root = join(import.meta.dirname, '..')
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** @type {Record<string, Locked>} */
const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

// Read from the lock file, because an installed tree contains the registry of its machine.
const options = ['--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']
const shell = process.platform === 'win32'
const bom = JSON.parse(execFileSync('npm', ['sbom', ...options], { cwd: root, encoding: 'utf8', shell }))

const vendored = Object.entries(locked)
  .filter(([path]) => path && existsSync(join(root, 'dist', path.replace('node_modules', 'vendor'))))
  .map(([path, found]) => toComponent(path.replace('node_modules/', ''), found))

const { timestamp: _, tools: __, ...metadata } = bom.metadata
// npm would use the name of the folder.
metadata.component.name = name
metadata.component.components = vendored
delete bom.serialNumber
const { components, dependencies, ...head } = bom
const text = JSON.stringify({ ...head, metadata, components, dependencies }, null, 2)
writeFileSync(join(root, 'dist/sbom.cdx.json'), `${text}\n`)

/** A component of the package itself. @param {string} name @param {Locked} locked */
function toComponent(name, { version, license, integrity = '' }) {
  const [, base64 = ''] = integrity.split('-')
  return {
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
  }
}
