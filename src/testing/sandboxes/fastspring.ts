import { fastspringUpstream } from '../../providers/fastspring/upstream.js'
import { mergeObjects } from '../mergeObjects.js'
import { readBasic } from '../readBasic.js'
import type { Fault, SandboxContract } from '../sandboxContract.js'

// "Requires an authenticated request."
const restricted = ['accountId', 'externalAccountId', 'accountTags']

const names: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
}

/**
 * FastSpring's "Update session customer". It is not documented whether omitted values are kept; this sandbox keeps
 * them.
 */
export const fastspringSandbox: SandboxContract = {
  upstream: (options) => fastspringUpstream({ username: 'sandbox', password: 'sandbox', ...options }),
  session: { checkoutPath: 'examplestore/popup-checkout', sessionId: 'sandbox' },
  method: 'PUT',
  path: /^\/v2\/checkouts\/[^/]+\/[^/]+\/sessions\/[^/]{1,64}\/customer$/,
  contentType: 'application/json',
  isAuthorized: (authorization, body) =>
    authorization === ''
      ? !restricted.some((key) => key in body)
      : /^[^:]+:(?!.*wrong).+$/.test(readBasic(authorization)),
  parse: (text): unknown => JSON.parse(text),
  sessionId: (path) => path.split('/').at(-2) ?? '',
  store: mergeObjects,
  answer: (_id, stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => key !== 'shipToType')),
  error: (status, message, faults) => ({
    status: `${status} ${names[status] ?? 'ERROR'}`,
    timestamp: new Date().toISOString(),
    id: 'SANDBOX',
    message,
    errors: faults.map(toError),
  }),
}

// Only INVALID_EMAIL_FORMAT is documented; the other codes follow its pattern.
function toError({ path, message, value }: Fault) {
  const name = String(path.at(-1) ?? 'body').replace(/[A-Z]/g, (letter) => `_${letter}`)
  return {
    errorCode: `INVALID_${name.toUpperCase()}_FORMAT`,
    field: ['customer', ...path].map(String).join('.'),
    message,
    rejectedValue: value,
  }
}
