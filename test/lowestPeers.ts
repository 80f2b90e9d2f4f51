import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  peerDependencies: Record<string, string>
}

/** The lowest version of each peer that package.json allows, for `installInCache`. */
export const lowestPeers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.peerDependencies).map(([name, range]) => [name, /[\d.]+/.exec(range)?.[0] ?? '']),
)
