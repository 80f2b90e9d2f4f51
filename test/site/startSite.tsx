import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import { build } from 'esbuild'
import { renderToString } from 'react-dom/server'

import { createRelay, type SessionUpdate } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, type Sandbox } from '../../src/testing/createSandbox.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { type SandboxId, sandboxes } from '../../src/testing/sandboxes.js'
import { type Listening, listen } from '../server/listen.js'
import { siteAdapter, type SiteOptions, SitePage } from './SitePage.js'

/** A site with server-rendered checkouts, and a relay and a sandbox for each provider. */
export interface Site extends Listening {
  /** The address of a page. Each visit starts a new session without saved data. */
  page(options: SiteOptions): string
  /** The updates that the relay received, in order. */
  saves: SessionUpdate[]
  /** The provider's session, in its own format. */
  stored(id: SandboxId): object
}

/** Starts the site with its page built for production. `root`: the folder of the repository. */
export async function startSite(root: string): Promise<Site> {
  const files = await buildClient(root)
  const styles = readFileSync(join(root, 'src/styles.css'))
  const saves: SessionUpdate[] = []
  const backends = new Map<string, { sandbox: Sandbox; handle: RequestListener }>()

  const server = await listen((req, res) => {
    const { pathname, search } = new URL(req.url ?? '/', 'http://site')
    const backend = backends.get(pathname.slice('/relay/'.length))
    const file = files.get(pathname)
    if (pathname.startsWith('/relay/') && backend) return backend.handle(req, res)
    if (file) return res.setHeader('content-type', 'text/javascript').end(file)
    if (pathname === '/styles.css') return res.setHeader('content-type', 'text/css').end(styles)
    if (pathname === '/favicon.ico') return res.writeHead(204).end()
    if (pathname !== '/' || !search) return res.writeHead(404).end()
    const options = JSON.parse(decodeURIComponent(search.slice(1))) as SiteOptions
    saves.length = 0
    backends.set(options.provider, startBackend(options.provider, saves))
    res.setHeader('set-cookie', 'cart=1; HttpOnly; Path=/')
    res.setHeader('content-security-policy', "default-src 'self'")
    return res.setHeader('content-type', 'text/html; charset=utf-8').end(html(options))
  })
  return {
    ...server,
    page: (options) => `${server.url}/?${encodeURIComponent(JSON.stringify(options))}`,
    saves,
    stored: (id) => backends.get(id)?.sandbox.session() ?? {},
  }
}

function html(options: SiteOptions): string {
  const page = renderToString(<SitePage options={options} adapter={siteAdapter(options)} />)
  const { language = 'en' } = options
  return `<!doctype html><html lang="${language}" dir="${/^(ar|he)$/.test(language) ? 'rtl' : 'ltr'}"><meta name="viewport" content="width=device-width"><title>Shop</title>
<link rel="stylesheet" href="/styles.css"><main>${page}</main><a href="/styles.css">Styles</a>
<script type="module" src="/client.js"></script></html>`
}

function startBackend(id: SandboxId, saves: SessionUpdate[]): { sandbox: Sandbox; handle: RequestListener } {
  const contract: SandboxContract = sandboxes[id]
  const sandbox = createSandbox(id)
  const relay = createRelay({
    upstream: contract.upstream({ fetch: (input, init) => sandbox.fetch(String(input), init) }),
    rules: { check: (update) => (saves.push(update), []) },
    resolveSession: ({ headers }) => (headers.get('cookie')?.includes('cart=1') ? contract.session : null),
    log: () => undefined,
  })
  return { sandbox, handle: toNodeHandler(relay) }
}

async function buildClient(root: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/site/client.tsx')],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/',
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]))
}
