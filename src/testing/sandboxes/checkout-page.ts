import { checkoutPageUpstream } from '../../providers/checkout-page/upstream.js'
import type { SandboxContract } from '../sandboxContract.js'

/**
 * Checkout Page's "Update a customer". `address` and `shipping` are replaced as a whole, and an empty body is rejected.
 */
export const checkoutPageSandbox: SandboxContract = {
  upstream: (options) => checkoutPageUpstream({ apiKey: 'sandbox', ...options }),
  session: '6812fe6e9f39b6760576f01c',
  method: 'PATCH',
  path: /^\/v1\/customers\/[^/]+$/,
  contentType: 'application/json',
  isAuthorized: (authorization) => /^Bearer (?!.*wrong)\S+$/.test(authorization),
  parse: (text): unknown => JSON.parse(text),
  sessionId: (path) => path.split('/').at(-1) ?? '',
  store: (before, body) => ({ ...before, ...body }),
  answer(id, stored) {
    const now = new Date().toISOString()
    return { data: { id, email: '', ...stored, sellerId: 'sandbox', createdAt: now, updatedAt: now } }
  },
  error(status, message, faults) {
    if (status === 401) return { error: 'Unauthorized', message: 'Missing or invalid API key' }
    const errors = faults.map((fault) => ({
      param: fault.path.map(String).join('.'),
      message: fault.message,
      value: fault.value ?? null,
    }))
    return { status: 'error', type: 'error', message, errors }
  },
}
