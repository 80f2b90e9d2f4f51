import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay } from '../../src/server/index.js'

/**
 * The relay that every host runs; `provider` is the address of its provider. Without the cookie there is no session.
 */
export function createRelayUnderTest(provider: string) {
  return createRelay({
    upstream: stripeUpstream({ secretKey: 'sk_test_1', baseUrl: provider, timeoutMs: 2000 }),
    resolveSession: ({ headers }) => (headers.get('cookie')?.includes('cart=1') ? 'cs_test_1' : null),
    quoteShipping: () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }],
    saved: ({ answer }) => ({ id: (answer as { id: string }).id }),
    origins: ['https://shop.example'],
    log: () => undefined,
  })
}
