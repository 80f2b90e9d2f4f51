import { readFileSync } from 'node:fs'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { createRelay, type SessionUpdate } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, type Sandbox } from '../../src/testing/index.js'
import { fastspringUpstream } from '../../src/providers/fastspring/upstream.js'
import { type Listening, listen } from '../server/listen.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const styles = readFileSync(new URL('../../src/styles.css', import.meta.url))

// `/?auto` saves automatically.
const app = `
import { createRoot } from 'react-dom/client'
import { CheckoutForm, createRelayAdapter } from './src/index.js'
import { fastspring } from './src/providers/fastspring/index.js'
const save = location.search === '?auto' ? 'auto' : 'submit'
const adapter = createRelayAdapter({ url: '/relay', provider: fastspring })
const rules = { sections: ['contact', 'billingAddress'] }
createRoot(document.querySelector('main')).render(<CheckoutForm adapter={adapter} rules={rules} save={save} />)`

const html = `<!doctype html><html lang="en"><title>Shop</title><link rel="stylesheet" href="/styles.css">
<main></main><a href="/terms">Terms</a><script type="module" src="/app.js"></script></html>`

/** A small shop: the form, the relay and FastSpring's sandbox, on one socket. */
export interface Shop extends Listening {
  sandbox: Sandbox
  /** The updates that the relay has received, in order. */
  saves: SessionUpdate[]
  /** From now on the relay waits this long before it reads a request. */
  slow(ms: number): void
}

/**
 * Starts the shop with its page built for production. The shopper's session is in a cookie that requests from every
 * site carry.
 */
export async function startShop(): Promise<Shop> {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: root, sourcefile: 'app.tsx', loader: 'tsx' },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/',
    entryNames: 'app',
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]))
  const sandbox = createSandbox('fastspring')
  const saves: SessionUpdate[] = []
  let wait = 0
  const relay = createRelay({
    upstream: fastspringUpstream({
      username: 'u',
      password: 'p',
      fetch: (input, init) => sandbox.fetch(String(input), init),
    }),
    rules: {
      sections: ['contact', 'billingAddress'],
      check(update) {
        saves.push(update)
        return []
      },
    },
    async resolveSession({ headers }) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      return headers.get('cookie')?.includes('cart=1') ? { checkoutPath: 'shop/main', sessionId: 's1' } : null
    },
    // The browser itself may post a form of the shop's own pages.
    forms: { redirect: () => '/terms', secret: 'a secret of the shop that is long enough' },
    log: () => undefined,
  })
  const handle = toNodeHandler(relay)
  const server = await listen((req, res) => {
    const path = req.url?.split('?')[0] ?? ''
    const file = files.get(path)
    if (path === '/relay') return handle(req, endLate(res))
    if (file) return res.setHeader('content-type', 'text/javascript').end(file)
    if (path === '/styles.css') return res.setHeader('content-type', 'text/css').end(styles)
    res.setHeader('content-type', 'text/html').setHeader('set-cookie', 'cart=1; HttpOnly; Path=/')
    return res.end(path === '/terms' ? '<!doctype html><title>Terms</title>' : html)
  })
  return { ...server, sandbox, saves, slow: (ms) => void (wait = ms) }
}

/** An answer that ends some time after its last byte, as behind a server that compresses. */
function endLate(res: ServerResponse): ServerResponse {
  const writeHead = res.writeHead.bind(res)
  const end = res.end.bind(res)
  return Object.assign(res, {
    writeHead(status: number, headers: OutgoingHttpHeaders) {
      delete headers['content-length']
      return writeHead(status, headers)
    },
    end(body: unknown) {
      res.write(body)
      setTimeout(end, 50)
      return res
    },
  })
}
