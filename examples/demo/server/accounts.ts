import type { FastspringSession } from 'tillkit/providers/fastspring'
import { fastspringUpstream } from 'tillkit/server/fastspring'
import { stripeUpstream } from 'tillkit/server/stripe'
import type { BackendId } from '../backends.js'
import { openBackend, type OpenBackend, type OpenOptions } from './openBackend.js'

/** The server half of the switch: an entry here and one in ../backends.ts add a provider to the demo. */
export const accounts: Record<BackendId, (options: OpenOptions) => OpenBackend> = {
  fastspring: openBackend<FastspringSession>({
    variables: ['FASTSPRING_USERNAME', 'FASTSPRING_PASSWORD', 'FASTSPRING_CHECKOUT', 'FASTSPRING_SESSION'],
    upstream: ({ FASTSPRING_USERNAME: username = 'demo', FASTSPRING_PASSWORD: password = 'demo' }, options) =>
      fastspringUpstream({ username, password, ...options }),
    session: ({ FASTSPRING_CHECKOUT: checkoutPath = 'fold-lamps/main', FASTSPRING_SESSION }, visitor) => ({
      checkoutPath,
      sessionId: FASTSPRING_SESSION ?? visitor,
    }),
  }),
  stripe: openBackend<string>({
    variables: ['STRIPE_SECRET_KEY', 'STRIPE_SESSION'],
    upstream: ({ STRIPE_SECRET_KEY: secretKey = 'sk_test_demo' }, options) => stripeUpstream({ secretKey, ...options }),
    session: ({ STRIPE_SESSION }, visitor) => STRIPE_SESSION ?? `cs_test_${visitor}`,
  }),
}
