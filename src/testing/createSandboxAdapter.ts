import type { SessionAdapter } from '../adapter/adapter.js'
import { createRelayAdapter } from '../adapter/createRelayAdapter.js'
import { createRelay } from '../server/createRelay.js'
import { logHostErrors } from '../server/relayLog.js'
import type { RelayOptions } from '../server/relayOptions.js'
import { createSandbox, type Sandbox } from './createSandbox.js'
import type { SandboxContract } from './sandboxContract.js'
import { contractOf, type SandboxId } from './sandboxes.js'
import { toFetch } from './toFetch.js'

/** What the relay in a sandbox adapter takes. */
export type SandboxAdapterOptions = Pick<RelayOptions<unknown>, 'rules' | 'quoteShipping' | 'lineItems'>

/** An adapter with the sandbox behind it. */
export interface SandboxAdapter extends SessionAdapter {
  readonly sandbox: Sandbox
}

/**
 * The way of a save in one process, form → relay → sandbox, without a network: for Storybook, jsdom and browser tests.
 * `rules`, `quoteShipping` and `lineItems` are the relay's.
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
    // A page on plain http has no crypto.subtle to make keys with.
    upstream: idempotent && isSecureContext() ? { ...upstream, idempotent } : upstream,
    resolveSession: () => contract.session,
    allowNonBrowser: true,
    log: (entry) => {
      // What the sandbox is asked to do wrong is no news; what a hook does wrong is.
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
