import type { IncomingMessage, ServerResponse } from 'node:http'

import { toNodeHandler } from 'tillkit/server/node'
import { type BackendId, backendIds } from '../backends.js'
import { type Order, toCurrency } from '../shop.js'
import { accounts } from './accounts.js'
import type { Env, OpenBackend } from './openBackend.js'
import { newVisitor, readVisitor, toCookie } from './visitor.js'

export interface DemoOptions {
  env: Env
  /** The address of this server. */
  origin: string
  renderPage(page: { id: BackendId; live: boolean; language: string; order: Order | undefined }): Promise<string>
}

// Everything comes from this server, and no string becomes code.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/**
 * The merchant's server: `/` and `/<id>` are the page, `/relay/<id>` is the relay, `/sandbox/<id>/…` the provider's
 * sandbox, `/sandbox/<id>` its stored values, and `/wire/<id>` the last requests. Throws if the environment has only
 * part of an account.
 */
export function createDemo({
  env,
  origin,
  renderPage,
}: DemoOptions): (req: IncomingMessage, res: ServerResponse) => void {
  const open = new Map<string, OpenBackend>(backendIds.map((id) => [id, accounts[id]({ id, env, origin })]))

  async function page(request: Request, id: BackendId): Promise<Response> {
    const headers = new Headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    const known = readVisitor(request)
    const visitor = known ?? newVisitor()
    if (known === undefined) headers.set('set-cookie', toCookie(visitor))
    const { searchParams } = new URL(request.url)
    const backend = open.get(id)
    const order = await backend?.openOrder?.(visitor, toCurrency(searchParams.get('currency')))
    const language = searchParams.get('language') ?? ''
    return new Response(await renderPage({ id, live: !backend?.sandbox, language, order }), { headers })
  }

  return toNodeHandler(async (request) => {
    const [place = '', name = '', ...rest] = new URL(request.url).pathname.slice(1).split('/')
    const id = backendIds.find((known) => known === (place || backendIds[0]))
    if (id && !name) return request.method === 'GET' ? page(request, id) : noScript()
    const backend = open.get(name)
    if (backend && place === 'relay') return backend.relay(request)
    if (backend && place === 'wire') return json(backend.exchanges)
    if (backend?.sandbox && place === 'sandbox') {
      return rest.length ? backend.sandbox.fetch(request) : json(backend.sandbox.stored())
    }
    return new Response('Not found', { status: 404 })
  })
}

/** A form that the browser posted before the scripts ran. */
const noScript = () => new Response('This demo saves with JavaScript. Go back and try again.', { status: 405 })

const json = (value: unknown) =>
  new Response(JSON.stringify(value, null, 2), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
