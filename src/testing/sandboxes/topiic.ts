import { topiicUpstream } from '../../providers/topiic/upstream.js'
import type { Fault, SandboxContract } from '../sandboxContract.js'

/** Topiic's contact call. It replaces the whole contact and answers 204. */
export const topiicSandbox: SandboxContract = {
  upstream: topiicUpstream,
  session: {
    baseUrl: 'https://sandbox.example',
    sessionId: '00000000-0000-4000-8000-000000000000',
    token: 'sandbox',
  },
  method: 'POST',
  path: /^\/api\/Checkout\/sessions\/me\/contact$/,
  contentType: 'application/json',
  isAuthorized: (authorization) => /^Bearer (?!tpk_|tss_|.*wrong)\S+$/.test(authorization),
  parse: (text): unknown => JSON.parse(text),
  sessionId: (_path, body) => ('sessionId' in body ? String(body.sessionId) : ''),
  store: (_before, { sessionId: _id, ...contact }: { sessionId?: string }) => contact,
  error: (status, title, faults) => ({
    type: 'about:blank',
    title,
    status,
    ...(faults.length > 0 && { errors: Object.fromEntries(faults.map(toError)) }),
  }),
}

const toError = ({ path, message }: Fault): [string, string[]] => [path.map(String).join('.'), [message]]
