import type { SandboxContract } from './sandboxContract.js'
import { checkoutPageSandbox } from './sandboxes/checkout-page.js'
import { fastspringSandbox } from './sandboxes/fastspring.js'
import { stripeSandbox } from './sandboxes/stripe.js'
import { topiicSandbox } from './sandboxes/topiic.js'

/** The registry of sandboxes. Add the sandbox of a provider here. */
export const sandboxes = {
  fastspring: fastspringSandbox,
  stripe: stripeSandbox,
  'checkout-page': checkoutPageSandbox,
  topiic: topiicSandbox,
} satisfies Record<string, SandboxContract>

/** The ID of a provider with a sandbox: `stripe`, `fastspring`, `checkout-page`, `topiic`. */
export type SandboxId = keyof typeof sandboxes

/** Returns the contract of a sandbox of the kit, or your own contract unchanged. */
export const contractOf = (of: SandboxId | SandboxContract): SandboxContract =>
  typeof of === 'string' ? sandboxes[of] : of
