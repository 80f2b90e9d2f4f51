import type { ServerResponse } from 'node:http'

import {
  defineProvider,
  type DirectProvider,
  readFailure,
  readIssues,
  readList,
  readObject,
  readOwn,
  toPathSegment,
  toRequestBody,
  type Upstream,
  type UpstreamOptions,
  type Wire,
  type WireStep,
} from '../../src/providers/index.js'
import type { SessionInfo, ShippingOption } from '../../src/index.js'
import { serve } from './serve.js'

interface CartBody {
  customer?: object
  address?: object
  option?: string
}

const rest = { blank: 'omit' } as const

const wire: Wire<string, CartBody> = {
  baseUrl: '',
  toBody: async (update) => toRequestBody(fields, update),
  // Replaces the whole address, including what the shop wrote there.
  before: (id, { address }) => (address ? { method: 'GET', path: `${pathOf(id)}/address`, headers } : undefined),
  requests(id, { customer, address, option }, stored) {
    const put = (part: string, body: object, sections: WireStep['sections']): WireStep => ({
      method: 'PUT',
      path: `${pathOf(id)}/${part}`,
      headers,
      body: JSON.stringify(body),
      ...(sections && { sections }),
    })
    return [
      ...(customer ? [put('customer', customer, ['contact'])] : []),
      ...(address
        ? [put('address', { ...(readOwn(stored, 'address') as object), ...address }, ['shippingAddress'])]
        : []),
      ...(option ? [put('option', { option }, ['shippingOptions'])] : []),
    ]
  },
  read(answer) {
    const failed = readFailure(answer)
    if (failed) return failed
    const body = readObject(answer.text)
    if (answer.status < 300) return { status: 'saved', answer: body }
    return readIssues(answer, fields, [{ path: readOwn(body, 'field'), hint: readOwn(body, 'reason') }])
  },
}

const headers = { 'content-type': 'application/json' }
const pathOf = (id: string) => `/carts/${toPathSegment(id, /^\w+$/, 'The session must be the id of a cart.')}`

const fields = {
  'contact.email': { to: 'customer.email', ...rest },
  'contact.fullName': { to: 'customer.name', ...rest },
  'shippingAddress.line1': { to: 'address.street', required: true, ...rest },
  'shippingAddress.city': { to: 'address.city', ...rest },
  'shippingAddress.postalCode': { to: 'address.zip', ...rest },
  'shippingAddress.country': { to: 'address.country', ...rest },
  'shippingOptions.selected': { to: 'option', ...rest },
} as const

/** A provider that saves an update by up to three requests, after a read, and returns the options in its answer. */
export const cartProvider: DirectProvider<string> = defineProvider({
  id: 'cart',
  fields,
  offers: 'answer',
  wire,
  toSession(answer: unknown): SessionInfo {
    const missing = readOwn(answer, 'missing')
    return {
      ...(readOwn(answer, 'options') !== undefined && {
        shippingOptions: readList(answer, 'options') as ShippingOption[],
      }),
      ...(typeof missing === 'string' && { issues: [{ path: missing, code: 'required', message: 'of the provider' }] }),
    }
  },
})

export const cartUpstream = (options: UpstreamOptions): Upstream<string> => ({
  ...options,
  provider: cartProvider,
  wire,
  credentials: () => ({ authorization: 'Bearer secret' }),
  idempotent: true,
})

export interface CartRequest {
  request: string
  body: unknown
  key: string | undefined
}

type Answer = (response: ServerResponse, n: number) => void

/** Runs the cart's server until the test is over. `script` answers requests by name, such as `PUT address`. */
export async function serveCart(script: Record<string, Answer> = {}) {
  const seen: CartRequest[] = []
  const counts: Record<string, number> = {}
  const cart: Record<string, object> = { address: { note: 'Ring twice', city: 'Old' } }
  const { url } = await serve(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const part = request.url?.split('/').at(-1) ?? ''
    const name = `${request.method} ${part}`
    const body: unknown = text ? JSON.parse(text) : undefined
    const key = request.headers['idempotency-key']
    seen.push({ request: name, body, key: typeof key === 'string' ? key : undefined })
    counts[name] = (counts[name] ?? 0) + 1
    const answer = script[name]
    if (answer) return answer(response, counts[name])
    if (body) cart[part] = body
    const options = [{ id: 'post', label: 'Post', amount: 500, currency: 'usd', group: 'parcel', kind: 'shipping' }]
    response.end(
      JSON.stringify(request.method === 'GET' ? { address: cart.address } : part === 'address' ? { options } : {}),
    )
  })
  return { url, seen, cart }
}
