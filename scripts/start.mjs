// @ts-check
// `npm start`: serves examples/demo at one URL. `npm start -- --port N` uses that port, 0 any free one. Default: the
// first free port from 5173.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { createServer as createVite } from 'vite'

const host = '127.0.0.1'

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
  const vite = await createVite({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    envDir: false,
    cacheDir: 'node_modules/.vite-demo',
    appType: 'custom',
    resolve: { tsconfigPaths: true },
    logLevel: 'warn',
    // Only the demo's own scripts and its own origin are allowed.
    server: { middlewareMode: true, hmr: false, ws: false, cors: false },
    optimizeDeps: { entries: ['examples/demo/main.tsx'], include: ['react/jsx-dev-runtime'] },
  })
  const { createDemo } = await vite.ssrLoadModule('/examples/demo/server/createDemo.ts')
  /** @param {object} page */
  const renderPage = async (page) => (await vite.ssrLoadModule('/examples/demo/renderPage.tsx')).renderPage(page)
  vite.middlewares.use(createDemo({ env: process.env, origin, renderPage }))
  http.on('request', vite.middlewares)

  const stop = async () => {
    http.close()
    http.closeAllConnections()
    await vite.close()
    process.exit()
  }
  process.once('SIGTERM', stop)
  // npm forwards a Ctrl+C that this process has already received.
  process.on('SIGINT', stop)
  console.log(`${origin}/`)
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
