import type {
  LineItem,
  SectionId,
  SessionAdapter,
  SessionIssue,
  SessionUpdateResult,
  ShippingOption,
} from '../src/index.js'
import { failed } from '../src/adapter/failed.js'
import { sectionIds } from '../src/sections/keys.js'
import { createMemoryAdapter, createSandboxAdapter } from '../src/testing/index.js'
import type { Conditions, Failure, ProviderChoice } from './conditions.js'
import { createCart } from './lineItems.js'
import { shippingOptions } from './shippingOptions.js'

/** The answer to every save. Absent: the answer of the sandbox. */
export type Answer = Failure | SessionUpdateResult

/** The issue of each section when the provider rejects a save. */
export const refusals: Record<SectionId, SessionIssue> = {
  contact: { path: 'contact.email', code: 'invalid-email' },
  billingAddress: { path: 'billingAddress.postalCode', code: 'invalid' },
  shippingAddress: { path: 'shippingAddress.postalCode', code: 'invalid' },
  taxId: { path: 'taxId.value', code: 'invalid' },
  shippingOptions: { path: 'shippingOptions.selected', code: 'option-unavailable' },
  custom: { code: 'rejected-by-provider' },
  lineItems: { path: 'lineItems.lamp', code: 'item-changed' },
}

interface StoryAdapter {
  provider: ProviderChoice
  answer?: Answer | undefined
  /** The shipping options for every address. */
  quote?: ShippingOption[] | undefined
  /** The items in the cart. */
  lineItems?: readonly LineItem[] | undefined
  /** The current choices of the toolbar. */
  line: Pick<Conditions, 'failure' | 'latency'>
}

/** Form, relay and the provider's sandbox in one page, with the latency and the failure of the story or the toolbar. */
export function createStoryAdapter({
  provider,
  answer,
  quote = shippingOptions,
  lineItems = [],
  line,
}: StoryAdapter): SessionAdapter {
  const cart = createCart(lineItems)
  const sandbox =
    provider === 'none'
      ? createMemoryAdapter({
          quote: () => quote,
          answer: (update) =>
            update.shippingAddress && {
              status: 'saved',
              saved: sectionIds.filter((id) => update[id]),
              session: { shippingOptions: quote },
            },
        })
      : createSandboxAdapter(provider, { quoteShipping: () => quote })
  const script = async () => {
    const { latency, failure } = line
    if (latency) await new Promise((resolve) => setTimeout(resolve, latency))
    return failure ?? answer
  }
  return {
    ...sandbox,
    async quote(update, options) {
      const scripted = await script()
      if (scripted === 'silent') return new Promise(() => {})
      // The provider rejects; quotes do not call it.
      if (scripted === undefined || scripted === 'rejected' || typeof scripted === 'object')
        return (await sandbox.quote?.(update, options)) ?? failed('misconfigured')
      return failed(scripted)
    },
    async update(update, options) {
      const scripted = await script()
      // A session of the sandbox starts without items.
      if (scripted === undefined) return update.lineItems ? cart(update) : sandbox.update(update, options)
      if (typeof scripted === 'object') return scripted
      if (scripted === 'silent') return new Promise(() => {})
      if (scripted !== 'rejected') return failed(scripted)
      const refused = sectionIds.filter((id) => update[id]).map((id) => refusals[id])
      return { status: 'rejected', saved: [], issues: refused }
    },
  }
}
