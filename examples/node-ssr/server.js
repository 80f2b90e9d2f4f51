import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { toNodeHandler } from 'tillkit/server/node'

import { Shipping } from './dist/server/Shipping.js'
import { relay } from './relay.js'

const save = toNodeHandler(relay)
const template = readFileSync('dist/client/index.html', 'utf8')
const assets = new Map(
  readdirSync('dist/client/assets').map((file) => [`/assets/${file}`, readFileSync(`dist/client/assets/${file}`)]),
)

const server = createServer(async (req, res) => {
  const asset = assets.get(req.url ?? '')
  if (req.url === '/api/checkout') return save(req, res)
  if (asset) return res.setHeader('content-type', req.url?.endsWith('.css') ? 'text/css' : 'text/javascript').end(asset)
  if (req.url !== '/') return res.writeHead(404).end()

  // Yours: the id of the visitor.
  if (!req.headers.cookie?.includes('cart=')) {
    res.setHeader('set-cookie', `cart=${randomUUID()}; Path=/; HttpOnly; SameSite=Lax`)
  }
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.setHeader('content-security-policy', "default-src 'self'; img-src 'self' data:")
  const post = await relay.readPost({ headers: new Headers({ cookie: req.headers.cookie ?? '' }) })
  const page = renderToString(createElement(Shipping, { post }))
  // The browser hydrates with the same values. They contain nothing that ends the element.
  const data = JSON.stringify(post ?? null).replaceAll('<', '\\u003c')
  return res.end(template.replace('<!--page-->', () => page).replace('<!--post-->', () => data))
})
server.listen(process.env.PORT ?? 3000, () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' && address?.port}`)
})
