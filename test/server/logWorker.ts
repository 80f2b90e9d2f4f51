import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay } from '../../src/server/index.js'

/** A relay as a Workers module that posts its log to another server. */
export default {
  fetch(request: Request, { PROVIDER, LOG }: { PROVIDER: string; LOG: string }): Promise<Response> {
    const relay = createRelay({
      upstream: stripeUpstream({ secretKey: 'sk_test_1', baseUrl: PROVIDER }),
      resolveSession: () => 'cs_test_1',
      quoteShipping: () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }],
      async log({ status, step }) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        await fetch(LOG, { method: 'POST', body: JSON.stringify({ status, step }) })
      },
    })
    return relay(request)
  },
}
