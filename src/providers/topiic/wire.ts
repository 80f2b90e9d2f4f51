import {
  InvalidSessionError,
  type ProviderError,
  readFailure,
  readIssues,
  readList,
  readObject,
  readOwn,
  statedAnswer,
  toFailure,
  unreadable,
  type Wire,
} from '../index.js'
import { type TopiicContact, toTopiicBody, topiicFields } from './mapping.js'

/**
 * A Topiic session: `sessionId` and `token` are `sessionId` and `sessionToken` of the answer to "resolve". Topiic has
 * no documented host, so set `baseUrl` here or in the options of the adapter or upstream.
 */
export interface TopiicSession {
  baseUrl?: string
  sessionId: string
  token: string
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
// RFC 6750. The two prefixes belong to keys that must stay on the server.
const bearer = /^(?!tpk_|tss_)[\w.~+/=-]+$/

/** The contact call. It is authorized with the session's short-lived token, so a browser may send it. */
export const topiicWire = {
  baseUrl: '',
  toBody: toTopiicBody,

  requests({ baseUrl, sessionId, token }, body) {
    if (typeof sessionId !== 'string' || !uuid.test(sessionId))
      throw new InvalidSessionError('sessionId must be a UUID.')
    if (typeof token !== 'string' || !bearer.test(token)) {
      throw new InvalidSessionError('token must be the token of the session. Keep API keys and secrets on your server.')
    }
    return {
      ...(baseUrl !== undefined && { baseUrl }),
      method: 'POST',
      path: '/api/Checkout/sessions/me/contact',
      headers: { accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      // The effect of a different session ID in the body is not documented.
      body: JSON.stringify({ ...body, sessionId }),
    }
  },

  read(given) {
    // A success has no documented body.
    if (given.status === 204 || (isSuccess(given) && given.text.trim() === '')) return { status: 'saved' }
    const body = readObject(given.text)
    const answer = statedAnswer(given, body)
    // Only the session's token is sent, so it has expired.
    if (answer.status === 401) return toFailure(answer, 'ended')
    const failed = readFailure(answer)
    if (failed) return failed
    if (answer.status >= 400) {
      return readIssues(answer, topiicFields, readErrors(body), { prefixes: ['contact', 'request'] })
    }
    return body && !errorWords.some((name) => name in body) ? { status: 'saved', answer: body } : unreadable(answer)
  },
} satisfies Wire<TopiicSession, TopiicContact>

const errorWords = ['title', 'detail', 'message', 'traceId']

const isSuccess = ({ status }: { status: number }) => status >= 200 && status < 300

/** Reads ASP.NET's map from name to messages, or the list of RFC 9457 with pointers; neither is documented. */
function readErrors(body: object | undefined): ProviderError[] {
  const key = Object.keys(body ?? {}).find((name) => name.toLowerCase() === 'errors') ?? ''
  const errors = readOwn(body, key)
  if (Array.isArray(errors)) {
    return readList(body, key).map((error) => ({
      path: readOwn(error, 'pointer') ?? readOwn(error, 'field'),
      hint: readOwn(error, 'detail') ?? readOwn(error, 'message'),
    }))
  }
  if (typeof errors !== 'object' || errors === null) return []
  return Object.keys(errors).map((path) => {
    const messages = readOwn(errors, path)
    return { path, hint: Array.isArray(messages) ? messages[0] : messages }
  })
}
