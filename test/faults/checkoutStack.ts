import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { createDirectAdapter } from '../../src/adapter/createDirectAdapter.js'
import { createRelayAdapter } from '../../src/adapter/createRelayAdapter.js'
import { relayAdapter } from '../../src/adapter/relayAdapter.js'
import { lacksLineItems } from '../../src/providers/fieldMode.js'
import type { DirectProvider } from '../../src/providers/provider.js'
import type { Upstream } from '../../src/providers/upstream.js'
import type { ShippingOption } from '../../src/sections/shipping-options/option.js'
import { createRelay, type RelayLogEntry } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, type Sandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { toFetch } from '../../src/testing/toFetch.js'
import { listen } from '../server/listen.js'
import { fillCart, readCart } from './cart.js'
import { type FaultProxy, faultProxy } from './faultProxy.js'
import { deadlines, drawFaults } from './faults.js'
import type { Random } from './seededRandom.js'

/** Everything that a save passes, on real sockets, with a fault proxy at each connection. */
export interface CheckoutStack {
  adapter: SessionAdapter
  /** Another tab with the same session, whose connections have no faults. */
  otherTab: SessionAdapter
  upstream: Upstream<unknown>
  sandbox: Sandbox
  /** The connection of the page, if it uses a relay. */
  pageLine?: FaultProxy
  /** The connection to the provider. */
  providerLine: FaultProxy
  /** The log entries of the relay. */
  log: readonly RelayLogEntry[]
  close(): Promise<void>
}

/** The options that the merchant always offers. */
export const quote: ShippingOption[] = [
  { id: 'ground', label: 'Ground', amount: 500, currency: 'usd' },
  { id: 'air', label: 'Air', amount: 1500, currency: 'usd' },
]

/** `direct`: the browser calls the provider itself. `often`: how many of a hundred requests are disturbed. */
export async function checkoutStack(
  id: SandboxId,
  { direct, often, randoms }: { direct: boolean; often: number; randoms: readonly [Random, Random] },
): Promise<CheckoutStack> {
  const contract: SandboxContract = sandboxes[id]
  const sandbox = createSandbox(id)
  const provider = await listen(toNodeHandler((request) => sandbox.fetch(request)))
  const hasItems = !lacksLineItems(contract.upstream({}).provider)
  if (hasItems) await fillCart(contract.upstream({ baseUrl: provider.url }), contract.session)
  const shop = {
    resolveSession: () => contract.session,
    quoteShipping: () => quote,
    ...(hasItems && { lineItems: () => readCart(sandbox) }),
    allowNonBrowser: true as const,
  }
  const providerPlace = direct ? 'betweenPageAndProvider' : 'beforeProvider'
  const providerLine = await faultProxy(provider.url, drawFaults(randoms[0], providerPlace, often))
  const upstream = contract.upstream({ baseUrl: providerLine.url, timeoutMs: deadlines.relay })
  if (direct) {
    const adapter = createDirectAdapter({
      provider: upstream.provider as DirectProvider<unknown>,
      session: contract.session,
      baseUrl: providerLine.url,
      timeoutMs: deadlines.direct,
      retry: { attempts: 1 },
    })
    const otherTab = createDirectAdapter({
      provider: upstream.provider as DirectProvider<unknown>,
      session: contract.session,
      baseUrl: provider.url,
    })
    return {
      adapter,
      otherTab,
      upstream,
      sandbox,
      providerLine,
      log: [],
      close: () => closeAll(providerLine, provider),
    }
  }
  const log: RelayLogEntry[] = []
  const relay = await listen(toNodeHandler(createRelay({ ...shop, upstream, log: (entry) => log.push(entry) })))
  const pageLine = await faultProxy(relay.url, drawFaults(randoms[1], 'betweenPageAndRelay', often))
  const adapter = relayAdapter(
    { url: pageLine.url, provider: upstream.provider },
    { timeoutMs: deadlines.kit, pauseMs: 20 },
  )
  const relayOfTab = createRelay({
    ...shop,
    upstream: contract.upstream({ baseUrl: provider.url }),
    log: () => undefined,
  })
  const otherTab = createRelayAdapter({
    url: 'https://shop.example/relay',
    provider: upstream.provider,
    fetch: toFetch(relayOfTab),
  })
  return {
    adapter,
    otherTab,
    upstream,
    sandbox,
    pageLine,
    providerLine,
    log,
    close: () => closeAll(pageLine, relay, providerLine, provider),
  }
}

async function closeAll(...servers: { close(): Promise<void> }[]): Promise<void> {
  for (const server of servers) await server.close()
}
