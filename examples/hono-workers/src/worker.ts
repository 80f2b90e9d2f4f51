import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

import { createShopRelay, type Env } from './createShopRelay.js'

const app = new Hono<{ Bindings: Env & { ASSETS: { fetch: typeof fetch } } }>()

app.use(async (context, next) => {
  await next()
  // Yours: the id of the visitor.
  if (!getCookie(context, 'cart')) setCookie(context, 'cart', crypto.randomUUID(), { httpOnly: true, sameSite: 'Lax' })
})
app.all('/api/checkout', ({ req, env }) => createShopRelay(env)(req.raw))
app.get('*', ({ req, env }) => env.ASSETS.fetch(req.raw))

export default app
