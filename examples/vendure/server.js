import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import { createRelay } from 'tillkit/server'
import { toNodeHandler } from 'tillkit/server/node'

import { startOrder, startVendure } from './startVendure.js'
import { vendureUpstream } from './vendure.js'

const vendure = await startVendure()
const tokenOf = (cookie) => /(?:^|; )order=([0-9a-f]{64})/.exec(cookie ?? '')?.[1]

const relay = toNodeHandler(
  createRelay({
    upstream: vendureUpstream({ baseUrl: vendure }),
    // Yours: the order of this shopper, from your own cookie.
    resolveSession: (request) => tokenOf(request.headers.get('cookie')),
  }),
)

const page = readFileSync('dist/index.html')
const assets = new Map(
  readdirSync('dist/assets').map((file) => [`/assets/${file}`, readFileSync(`dist/assets/${file}`)]),
)

const server = createServer(async (req, res) => {
  if (req.url === '/api/checkout') return relay(req, res)
  const asset = assets.get(req.url ?? '')
  if (asset) return res.setHeader('content-type', req.url?.endsWith('.css') ? 'text/css' : 'text/javascript').end(asset)
  if (req.url !== '/') return res.writeHead(404).end()
  if (!tokenOf(req.headers.cookie)) {
    const token = await startOrder(vendure)
    res.setHeader('set-cookie', `order=${token}; Path=/; HttpOnly; SameSite=Lax`)
  }
  return res.setHeader('content-type', 'text/html; charset=utf-8').end(page)
})
server.listen(process.env.PORT ?? 3000, () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' && address?.port}`)
})
