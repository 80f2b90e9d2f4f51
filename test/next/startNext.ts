import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { installInCache } from '../installInCache.js'

const root = join(import.meta.dirname, '../..')
const cache = join(root, '.cache/next')
// Not in package.json: whoever works on the kit would pay for 330 MB that one test needs.
const version = '16.4.6'
const next = join(cache, 'node_modules/next')
// Vitest's own NODE_ENV would make a development build of both.
const production = { ...process.env, NODE_ENV: 'production' as const }

/** A built and running Next app. `folder`: where Next has put what it built. */
export interface NextApp {
  url: string
  folder: string
  stop(): void
}

/** Installs Next beside the kit, builds the kit and `test/next/app` as a consumer has them, and serves the app. */
export async function startNext(env: Record<string, string>): Promise<NextApp> {
  installInCache('next', { next: version })
  const work = mkdtempSync(join(cache, 'app-'))
  const remove = () => rmSync(work, { recursive: true, force: true })
  try {
    return await serve(work, remove, env)
  } catch (error) {
    remove()
    throw error
  }
}

async function serve(work: string, remove: () => void, env: Record<string, string>): Promise<NextApp> {
  const kit = join(work, 'node_modules/tillkit')
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', join(kit, 'dist')]
  check(spawnSync(process.execPath, vite, { cwd: root, env: production, encoding: 'utf8' }), 'vite build')
  cpSync(join(root, 'package.json'), join(kit, 'package.json'))
  cpSync(join(import.meta.dirname, 'app'), join(work, 'app'), { recursive: true })
  writeFileSync(join(work, 'package.json'), '{ "private": true, "type": "module" }')
  // The peers are found in the kit's own node_modules.
  writeFileSync(join(work, 'next.config.js'), `export default ${JSON.stringify({ turbopack: { root } })}`)
  const options = { cwd: work, env: { ...production, ...env, NEXT_TELEMETRY_DISABLED: '1' } }
  const cli = join(next, 'dist/bin/next')
  check(spawnSync(process.execPath, [cli, 'build'], { ...options, encoding: 'utf8' }), 'next build')
  const server = spawn(process.execPath, [cli, 'start', '-H', '127.0.0.1', '-p', '0'], options)
  return {
    url: await announcedUrl(server),
    folder: join(work, '.next'),
    stop() {
      server.kill()
      remove()
    },
  }
}

function check({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }, what: string) {
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}\n${stderr}`)
}

function announcedUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url && said.includes('Ready')) resolve(url)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.on('exit', () => reject(new Error(`next start ended:\n${said}`)))
  })
}
