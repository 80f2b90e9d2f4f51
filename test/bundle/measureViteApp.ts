import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build, type Rolldown } from 'vite'

/** Builds an app with Vite's defaults. Returns the gzipped bytes of the scripts that its page loads first. */
export async function measureViteApp(folder: string, files: Record<string, string>): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const page = '<div id="root"></div><script type="module" src="./main.tsx"></script>'
  for (const [name, text] of Object.entries({ 'index.html': page, ...files })) writeFileSync(join(folder, name), text)
  const options = { root: folder, configFile: false, logLevel: 'silent', mode: 'production' } as const
  // Vitest's own NODE_ENV would bundle React for development.
  const define = { 'process.env.NODE_ENV': '"production"' }
  const { output } = (await build({ ...options, define, build: { write: false } })) as Rolldown.RolldownOutput
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])))
  const first = new Set([...chunks.values()].filter(({ isEntry }) => isEntry))
  for (const { imports } of first) for (const name of imports) first.add(chunks.get(name) ?? fail(name))
  return [...first].reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}

function fail(name: string): never {
  throw new Error(`The build has no ${name}.`)
}
