import type { SessionAdapter } from './adapter.js'
import { type RelayAdapterOptions, relayAdapter } from './relayAdapter.js'

export type { RelayAdapterOptions } from './relayAdapter.js'

// Longer than the relay's deadline, so that a write which the relay gave up cannot arrive after a newer one.
const timeoutMs = 20_000

/**
 * Creates an adapter that saves through a relay (`createRelay` of `tillkit/server`) on your server, which holds the
 * secret key.
 */
export const createRelayAdapter = (options: RelayAdapterOptions): SessionAdapter => relayAdapter(options, { timeoutMs })
