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

/** Returns the contract of a sandbox of the kit, or your own contract unchanged. Throws a `TypeError` for anything else. */
export function contractOf(of: SandboxId | SandboxContract): SandboxContract {
  const contract: Partial<SandboxContract> | undefined =
    typeof of !== 'string' ? of : Object.hasOwn(sandboxes, of) ? sandboxes[of] : undefined
  const check = (holds: boolean, fault: string) => {
    if (!holds) throw new TypeError(`createSandbox: ${fault}`)
  }
  const ids = Object.keys(sandboxes).join(', ')
  check(typeof contract?.upstream === 'function', `give one of ${ids}, or a contract of your own with \`upstream\`.`)
  for (const { method, path } of [contract, ...(contract?.endpoints ?? [])] as SandboxContract[]) {
    check(typeof method === 'string', 'the contract needs a `method`, such as PUT, for each endpoint.')
    const isPath = Object.prototype.toString.call(path) === '[object RegExp]' && !path.global && !path.sticky
    check(isPath, 'the contract needs a `path` for each endpoint: a regular expression without the flags g and y.')
  }
  return contract as SandboxContract
}
