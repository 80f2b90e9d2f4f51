import type { Upstream, UpstreamOptions } from '../index.js'
import { topiic } from './index.js'
import type { TopiicContact } from './mapping.js'
import { topiicBody } from './schema.js'
import { type TopiicSession, topiicWire } from './wire.js'

/** Creates the upstream for Topiic's contact call. It needs no credentials, because each session has its own token. */
export function topiicUpstream(options: UpstreamOptions = {}): Upstream<TopiicSession, TopiicContact> {
  return { ...options, provider: topiic, wire: topiicWire, mirror: topiicBody, credentials: () => ({}) }
}
