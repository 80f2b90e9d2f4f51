import type { SessionAdapter } from '../../adapter/adapter.js'

/** Returns the adapter of a checkout. Throws if there is none. */
export function givenAdapter({ adapter }: { adapter?: SessionAdapter | null | undefined }): SessionAdapter {
  if (!adapter)
    throw new Error(
      '<CheckoutForm> and <Checkout.Root> need an `adapter`. Create one outside your component and pass it.',
    )
  return adapter
}
