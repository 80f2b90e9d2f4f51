// @ts-check
// `npm start`: serves examples/demo at one URL. `npm start -- --port N` uses that port, 0 any free one. Default: the
// first free port from 5173.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { build, createServer as createVite } from 'vite'

const host = '127.0.0.1'
const root = fileURLToPath(new URL('..', import.meta.url))
const page = 'examples/demo/index.html'
// Only in development does React report HTML of the server that differs.
process.env.NODE_ENV ??= 'development'

/** Options for the server's and the browser's code. @type {import('vite').InlineConfig} */
const shared = {
  root,
  configFile: false,
  envDir: false,
  mode: 'development',
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
}

try {
  await start(readPort())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** @param {number | undefined} wanted */
async function start(wanted) {
  const http = createServer()
  const port = await listen(http, wanted)
  const origin = `http://${host}:${port}`
  const outDir = await mkdtemp(join(tmpdir(), 'tillkit-demo-'))
  const bundle = await bundleFor(outDir)
  const vite = await createVite({
    ...shared,
    cacheDir: 'node_modules/.vite-demo',
    publicDir: outDir,
    appType: 'custom',
    // Only the demo's own scripts and its own origin are allowed.
    server: { middlewareMode: true, hmr: false, ws: false, cors: false },
    optimizeDeps: { noDiscovery: true },
  })
  const { createDemo } = await vite.ssrLoadModule('/examples/demo/server/createDemo.ts')
  /** @param {object} wanted */
  const renderPage = async (wanted) => {
    const { renderPage } = await vite.ssrLoadModule('/examples/demo/renderPage.tsx')
    return renderPage({ ...wanted, template: await readFile(join(outDir, page), 'utf8') })
  }
  vite.middlewares.use(createDemo({ env: process.env, origin, renderPage }))
  http.on('request', vite.middlewares)

  const stop = async () => {
    http.close()
    http.closeAllConnections()
    await Promise.all([vite.close(), bundle.close()])
    await rm(outDir, { recursive: true, force: true })
    process.exit()
  }
  process.once('SIGTERM', stop)
  // npm forwards a Ctrl+C that this process has already received.
  process.on('SIGINT', stop)
  console.log(`${origin}/`)
}

/**
 * Bundles the demo for the browser, and again after each change. A page of hundreds of modules would take seconds to load.
 * @param {string} outDir
 */
async function bundleFor(outDir) {
  const names = {
    entryFileNames: 'assets/[name].js',
    chunkFileNames: 'assets/[name].js',
    assetFileNames: 'assets/[name][extname]',
  }
  const watcher = await build({
    ...shared,
    publicDir: false,
    build: {
      watch: {},
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: page, output: names, checks: { moduleLevelDirective: false } },
    },
  })
  if (!('on' in watcher)) throw new Error('Vite does not watch the demo.')
  await new Promise((resolve, reject) => {
    watcher.on('event', (event) => {
      if (event.code === 'END') resolve(undefined)
      if (event.code === 'ERROR') reject(event.error)
    })
  })
  return watcher
}

/** @returns {number | undefined} */
function readPort() {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values
  if (port === undefined) return undefined
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port takes 0 to 65535, not ${port}.`)
  return Number(port)
}

/** @param {import('node:http').Server} http @param {number | undefined} wanted @returns {Promise<number>} */
async function listen(http, wanted) {
  for (let port = wanted ?? 5173; ; port++) {
    try {
      return await tryPort(http, port)
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      if (code === 'EADDRINUSE' && wanted === undefined) continue
      if (code === 'EADDRINUSE')
        throw new Error(`Port ${port} is taken. Choose another: npm start -- --port N`, { cause: error })
      throw error
    }
  }
}

/** @param {import('node:http').Server} http @param {number} port @returns {Promise<number>} */
function tryPort(http, port) {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
