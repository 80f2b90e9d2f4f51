// @ts-check
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import { toNodeHandler } from 'tillkit/server/node'

import { api } from './api.js'
import { withTroubles } from './troubles.js'

const answer = toNodeHandler(withTroubles(api))
const page = readFileSync('dist/index.html')
const assets = new Map(
  readdirSync('dist/assets').map((file) => [`/assets/${file}`, readFileSync(`dist/assets/${file}`)]),
)

const server = createServer((req, res) => {
  if (req.url === '/api/checkout') return answer(req, res)
  const asset = assets.get(req.url ?? '')
  if (asset) return res.setHeader('content-type', req.url?.endsWith('.css') ? 'text/css' : 'text/javascript').end(asset)
  if (req.url !== '/') return res.writeHead(404).end()

  // Yours: the id of the visitor.
  if (!req.headers.cookie?.includes('cart=')) {
    res.setHeader('set-cookie', `cart=${randomUUID()}; Path=/; HttpOnly; SameSite=Lax`)
  }
  return res.setHeader('content-type', 'text/html; charset=utf-8').end(page)
})
server.listen(process.env.PORT ?? 3000, () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' && address?.port}`)
})
