import { readOwn } from './readOwn.js'
import type { WireAnswer } from './wire.js'

/**
 * Returns the answer with the status in its body, because some gateways send an error with 200. Reads problem documents
 * (RFC 9457), a status (409, '409' or '409 CONFLICT') and lists of errors. If the body has no status, the status is 400
 * for a list of errors, otherwise 0.
 */
export function statedAnswer(answer: WireAnswer, body: object | undefined): WireAnswer {
  if (answer.status < 200 || answer.status > 299) return answer
  const read = (name: string) => readOwn(body, Object.keys(body ?? {}).find((key) => key.toLowerCase() === name) ?? '')
  const stated = /^[45]\d\d(?!\d)/.exec(String(read('status')))
  if (stated) return { ...answer, status: Number(stated[0]) }
  if (isFilled(read('errors'))) return { ...answer, status: 400 }
  const isProblem = /\bproblem\+json\b/i.test(answer.headers.get('content-type') ?? '') || isFilled(read('error'))
  return isProblem ? { ...answer, status: 0 } : answer
}

const isFilled = (given: unknown): boolean =>
  typeof given === 'object' && given !== null ? Object.keys(given).length > 0 : Boolean(given)
