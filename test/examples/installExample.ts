import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { packKit } from '../packKit.js'

const root = join(import.meta.dirname, '../..')
// Left by a developer's own run.
const made = /^(node_modules|dist|\.next|\.wrangler|next-env\.d\.ts|tsconfig\.json|package-lock\.json)$/

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>>>

export interface Example {
  folder: string
  remove(): void
}

interface Options {
  /** The folder of the copy. */
  within?: string
  /** The folders whose node_modules have the packages; the first one has the programs too. */
  from?: readonly string[]
  /** Packages that the test does not need. */
  without?: string
}

/**
 * Copies an example and installs what `npm install` would: the packed kit with its dependencies, and the packages of
 * the example, from the packages installed for the tests. Other packages are missing.
 */
export function installExample(name: string, { within = tmpdir(), from = [root], without }: Options = {}): Example {
  const folder = mkdtempSync(join(within, `tillkit-${name}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    cpSync(join(root, 'examples', name), folder, {
      recursive: true,
      filter: (source) => !made.test(source.split(/[\\/]/).at(-1) ?? ''),
    })
    const kit = join(folder, 'node_modules/tillkit')
    mkdirSync(kit, { recursive: true })
    execFileSync('tar', ['-xzf', packKit(), '--strip-components=1', '-C', kit])
    const { dependencies, devDependencies } = read(folder)
    const { dependencies: own, peerDependencies: peers = {} } = read(kit)
    for (const peer of Object.keys(peers))
      if (!dependencies?.[peer]) throw new Error(`${name} does not install ${peer}.`)
    for (const [each, range] of Object.entries({ ...devDependencies, ...dependencies, ...own })) {
      if (each !== 'tillkit' && each !== without) link(folder, from, each, range)
    }
    symlinkSync(join(from[0] ?? root, 'node_modules/.bin'), join(folder, 'node_modules/.bin'))
    return { folder, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function link(folder: string, from: readonly string[], name: string, range: string): void {
  const place = from.map((each) => join(each, 'node_modules', name)).find((each) => existsSync(each))
  if (!place) throw new Error(`${name} is not installed.`)
  const { version } = read(place) as { version: string }
  if (range.replace('^', '') !== version) throw new Error(`${name}: the example has ${range}, tested is ${version}.`)
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(place, target, 'junction')
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
