import type { FastspringSession } from 'tillkit/providers/fastspring'
import type { TopiicSession } from 'tillkit/providers/topiic'
import { checkoutPageUpstream } from 'tillkit/server/checkout-page'
import { fastspringUpstream } from 'tillkit/server/fastspring'
import { stripeUpstream } from 'tillkit/server/stripe'
import { topiicUpstream } from 'tillkit/server/topiic'
import type { BackendId } from '../backends.js'
import { openCart } from './openCart.js'
import { openBackend, type OpenBackend, type OpenOptions } from './openBackend.js'

/** The server part of the provider switch: an entry here and one in ../backends.ts add a provider to the demo. */
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
    openCart,
  }),
  'checkout-page': openBackend<string>({
    variables: ['CHECKOUT_PAGE_API_KEY', 'CHECKOUT_PAGE_CUSTOMER'],
    upstream: ({ CHECKOUT_PAGE_API_KEY: apiKey = 'demo' }, options) => checkoutPageUpstream({ apiKey, ...options }),
    session: ({ CHECKOUT_PAGE_CUSTOMER }, visitor) => CHECKOUT_PAGE_CUSTOMER ?? visitor,
  }),
  topiic: openBackend<TopiicSession>({
    // Topiic documents no host, so a real account needs TOPIIC_BASE_URL as well.
    variables: ['TOPIIC_BASE_URL', 'TOPIIC_SESSION', 'TOPIIC_TOKEN'],
    upstream: (_env, options) => topiicUpstream(options),
    session: ({ TOPIIC_SESSION, TOPIIC_TOKEN: token = 'demo' }, visitor) => ({
      sessionId: TOPIIC_SESSION ?? `${visitor.slice(0, 8)}-0000-4000-8000-${visitor.slice(8, 20)}`,
      token,
    }),
  }),
}
