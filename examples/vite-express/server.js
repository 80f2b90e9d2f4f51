// @ts-check
import { randomUUID } from 'node:crypto'

import express from 'express'
import { toNodeHandler } from 'tillkit/server/node'

import { relay } from './relay.js'

const app = express()
app.all('/api/checkout', toNodeHandler(relay)) // Before body parsers: the relay reads the body itself.
app.use(({ headers }, res, next) => {
  // Yours: the id of the visitor.
  if (!headers.cookie?.includes('cart=')) res.cookie('cart', randomUUID(), { httpOnly: true, sameSite: 'lax' })
  next()
})
app.use(express.static('dist'))

const server = app.listen(process.env.PORT ?? 3000, () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' && address?.port}`)
})
