import { createContext } from 'react'

import type { FailureReason, Locale } from '../src/index.js'
import { locale } from '../src/locales/en.js'
import type { SandboxId } from '../src/testing/sandboxes.js'

/** Whose checkout it is: the kit's own without a provider is `none`. */
export type ProviderChoice = SandboxId | 'none'

export const providerChoices = {
  fastspring: 'FastSpring',
  stripe: 'Stripe',
  'checkout-page': 'Checkout Page',
  topiic: 'Topiic',
  none: 'no provider: every section',
} satisfies Record<ProviderChoice, string>

/** What becomes of every save. */
export type Failure = FailureReason | 'rejected' | 'silent'

export const failures = {
  silent: 'never answers',
  rejected: 'refuses the values',
  offline: 'browser is offline',
  timeout: 'timeout',
  unavailable: 'provider is down',
  'rate-limited': 'too many requests',
  conflict: 'conflict',
  unauthorized: 'unauthorized',
  ended: 'session has ended',
  misconfigured: 'misconfigured',
} satisfies Record<Failure, string>

/** What the toolbar says; undefined is what the story itself says. */
export interface Conditions {
  provider: ProviderChoice | undefined
  failure: Failure | undefined
  /** Milliseconds before every answer: of saves, of suggestions and of the registry of tax IDs. */
  latency: number
  locale: Locale
}

export const ConditionsContext = createContext<Conditions>({
  provider: undefined,
  failure: undefined,
  latency: 0,
  locale,
})
