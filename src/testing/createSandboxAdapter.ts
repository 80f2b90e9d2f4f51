import type { SessionAdapter } from '../adapter/adapter.js'
import { createRelayAdapter } from '../adapter/createRelayAdapter.js'
import { createRelay } from '../server/createRelay.js'
import { logHostErrors } from '../server/relayLog.js'
import type { RelayOptions } from '../server/relayOptions.js'
import { createSandbox, type Sandbox } from './createSandbox.js'
import type { SandboxContract } from './sandboxContract.js'
import { contractOf, type SandboxId } from './sandboxes.js'
import { toFetch } from './toFetch.js'

/** The relay options of `createSandboxAdapter`. */
export type SandboxAdapterOptions = Pick<RelayOptions<unknown>, 'rules' | 'quoteShipping' | 'lineItems'>

/** An adapter that saves to a sandbox. */
export interface SandboxAdapter extends SessionAdapter {
  readonly sandbox: Sandbox
}

/**
 * Creates an adapter that runs form → relay → sandbox in one process, without a network. For Storybook, jsdom and
 * browser tests. `rules`, `quoteShipping` and `lineItems` are those of the relay.
 */
export function createSandboxAdapter(
  of: SandboxId | SandboxContract,
  options: SandboxAdapterOptions = {},
): SandboxAdapter {
  const contract = contractOf(of)
  const sandbox = createSandbox(contract)
  const { idempotent, ...upstream } = contract.upstream({ fetch: sandbox.fetch })
  const relay = createRelay({
    ...options,
    // A page on plain http has no crypto.subtle, which idempotency keys need.
    upstream: idempotent && isSecureContext() ? { ...upstream, idempotent } : upstream,
    resolveSession: () => contract.session,
    allowNonBrowser: true,
    log: (entry) => {
      // Simulated failures of the sandbox are not logged, but faults of your hooks are.
      if (entry.step !== 'provider') logHostErrors(entry)
    },
  })
  const adapter = createRelayAdapter({
    url: 'https://sandbox.example/relay',
    provider: upstream.provider,
    fetch: toFetch(relay),
  })
  return { ...adapter, sandbox }
}

const isSecureContext = () => (globalThis.crypto as Partial<Crypto>).subtle !== undefined
