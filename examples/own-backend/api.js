// @ts-check
import { judge } from 'tillkit/server'

import { rules } from './src/rules.js'
import { load, save } from './store.js'

/**
 * GET returns the stored sections, PUT stores sections. The ETag is the version of the order.
 * @param {Request} request
 */
export async function api(request) {
  const { method, headers } = request
  // Yours: the id of the visitor.
  const cart = /\bcart=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
  if (!cart) return problem(401)
  if (method === 'GET') {
    const { sections, version } = load(cart)
    return Response.json(sections, { headers: { etag: toTag(version), 'cache-control': 'no-store' } })
  }
  if (method !== 'PUT') return problem(405)

  const { update, issues } = await judge(await request.json().catch(() => undefined), { rules })
  if (update.contact?.email.endsWith('@example.org')) {
    issues.push({
      path: 'contact.email',
      code: 'blocked',
      message: 'We cannot write to this address. Use another one.',
    })
  }
  if (issues.length > 0) return problem(422, { errors: issues })

  const write = { cart, update, key: headers.get('idempotency-key') ?? '', version: toVersion(headers.get('if-match')) }
  const { isSaved, version } = save(write)
  const etag = toTag(version)
  if (!isSaved) return problem(409, {}, { etag })
  return Response.json({ totals: [{ id: 'total', amount: 2500, currency: 'usd' }] }, { headers: { etag } })
}

/** @param {number} version */
const toTag = (version) => `"${version}"`
/** @param {string | null} tag */
const toVersion = (tag) => Number(tag?.replaceAll('"', '') ?? NaN)

/**
 * A problem of RFC 9457, whose `errors` name fields.
 * @param {number} status
 * @param {object} more
 * @param {Record<string, string>} headers
 */
const problem = (status, more = {}, headers = {}) =>
  Response.json({ status, ...more }, { status, headers: { ...headers, 'content-type': 'application/problem+json' } })
