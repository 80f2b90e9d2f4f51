import type { SandboxContract } from './sandboxContract.js'
import { checkoutPageSandbox } from './sandboxes/checkout-page.js'
import { fastspringSandbox } from './sandboxes/fastspring.js'
import { stripeSandbox } from './sandboxes/stripe.js'
import { topiicSandbox } from './sandboxes/topiic.js'

/** The registry: a provider's sandbox is added here. */
export const sandboxes = {
  fastspring: fastspringSandbox,
  stripe: stripeSandbox,
  'checkout-page': checkoutPageSandbox,
  topiic: topiicSandbox,
} satisfies Record<string, SandboxContract>

/** The id of a provider that has a sandbox: `stripe`, `fastspring`, `checkout-page`, `topiic`. */
export type SandboxId = keyof typeof sandboxes

/** The contract of a sandbox, which may be the host's own. */
export const contractOf = (of: SandboxId | SandboxContract): SandboxContract =>
  typeof of === 'string' ? sandboxes[of] : of
