import type { SessionAdapter } from './adapter.js'
import { type RelayAdapterOptions, relayAdapter } from './relayAdapter.js'

export type { RelayAdapterOptions } from './relayAdapter.js'

// Longer than the relay's own, so that a write which the relay gave up cannot land after a newer one.
const timeoutMs = 20_000

/** Saves through a relay (`createRelay` of `tillkit/server`) on the merchant's server, which holds the key. */
export const createRelayAdapter = (options: RelayAdapterOptions): SessionAdapter => relayAdapter(options, { timeoutMs })
