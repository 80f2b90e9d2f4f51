import { describe, expect, it } from 'vitest'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { callUpstream } from '../../src/server/callUpstream.js'

const { signal } = new AbortController()
const failing = (code: unknown) => {
  const cause = Object.assign(new Error('x'), { code })
  const upstream = stripeUpstream({ secretKey: 'sk_1', fetch: () => Promise.reject(new TypeError('x', { cause })) })
  return callUpstream({ upstream, session: 'cs_1', body: {}, signal }).then(({ result }) => result)
}
const unsent = 'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT'.split(' ')

describe('callUpstream without a connection', () => {
  it.each(unsent)('reports after %s that nothing was sent', async (code) => {
    expect(await failing(code)).not.toHaveProperty('unknown')
  })

  it.each(['ECONNRESET', 'ECONNREFUSED_LATER', 'XECONNREFUSED', 'UND_ERR_SOCKET', undefined, 7])(
    'reports an unknown outcome after %s',
    async (code) => {
      expect(await failing(code)).toMatchObject({ status: 'failed', reason: 'unavailable', unknown: true })
    },
  )
})
