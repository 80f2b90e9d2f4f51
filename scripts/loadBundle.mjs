// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const external = Object.keys({ ...dependencies, ...devDependencies })

/**
 * Runs a TypeScript module of the repository on any Node: `loadBundle('test/faults/runSchedules.ts')`. `alias` replaces
 * one package by another.
 * @param {string} file @param {Record<string, string>} [alias]
 */
export async function loadBundle(file, alias = {}) {
  const name = `${file.replaceAll(/\W+/g, '-')}${Object.keys(alias).length ? '-aliased' : ''}.mjs`
  const outfile = join(root, '.cache/scripts', name)
  await build({
    entryPoints: [join(root, file)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    sourcemap: 'inline',
    alias,
    outfile,
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
