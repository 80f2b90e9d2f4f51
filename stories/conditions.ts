import { createContext } from 'react'

import type { FailureReason, Locale } from '../src/index.js'
import { locale } from '../src/locales/en.js'
import type { SandboxId } from '../src/testing/sandboxes.js'

/** The provider of a story. `none`: a form without a provider, which displays every section. */
export type ProviderChoice = SandboxId | 'none'

export const providerChoices = {
  fastspring: 'FastSpring',
  stripe: 'Stripe',
  'checkout-page': 'Checkout Page',
  topiic: 'Topiic',
  none: 'no provider (every section)',
} satisfies Record<ProviderChoice, string>

/** How every save ends. */
export type Failure = FailureReason | 'rejected' | 'silent'

export const failures = {
  silent: 'never answers',
  rejected: 'rejects the values',
  offline: 'browser is offline',
  timeout: 'timeout',
  unavailable: 'provider is down',
  'rate-limited': 'too many requests',
  conflict: 'conflict',
  unauthorized: 'unauthorized',
  ended: 'session has ended',
  misconfigured: 'misconfigured',
} satisfies Record<Failure, string>

/** The choices of the toolbar. Undefined: the choice of the story. */
export interface Conditions {
  provider: ProviderChoice | undefined
  failure: Failure | undefined
  /** Milliseconds before every answer: of saves, of suggestions and of the tax ID registry. */
  latency: number
  locale: Locale
}

export const ConditionsContext = createContext<Conditions>({
  provider: undefined,
  failure: undefined,
  latency: 0,
  locale,
})
