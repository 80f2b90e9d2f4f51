import type { Upstream, UpstreamOptions } from '../index.js'
import { fastspring } from './index.js'
import { type FastspringBody, fastspringBody } from './schema.js'
import { type FastspringSession, fastspringWire } from './wire.js'

/** The options of `fastspringUpstream`, with API credentials that give access to the whole store. */
export interface FastspringUpstreamOptions extends UpstreamOptions {
  username: string
  password: string
}

/**
 * Creates the upstream for FastSpring's "Update session customer", with HTTP Basic authentication. Without a username
 * or a password the first request throws. A buyer's browser needs neither: see `createDirectAdapter`.
 */
export function fastspringUpstream({
  username,
  password,
  ...options
}: FastspringUpstreamOptions): Upstream<FastspringSession, FastspringBody> {
  return {
    ...options,
    provider: fastspring,
    wire: fastspringWire,
    mirror: fastspringBody,
    credentials() {
      if (!username) throw new Error('fastspringUpstream: username is missing. Give that of your API credentials.')
      if (!password) throw new Error('fastspringUpstream: password is missing. Give that of your API credentials.')
      const bytes = new TextEncoder().encode(`${username}:${password}`)
      // FastSpring rejects a request without a User-Agent, and some runtimes send none.
      return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`, 'user-agent': 'tillkit' }
    },
  }
}
