import { forwardRef, type ReactNode } from 'react'
import { CheckoutForm, type CheckoutHandle, type Provider, type RootProps, type SessionUpdateResult } from 'tillkit'

import { adapter } from './adapter.js'

/** CheckoutForm with the shop's own defaults; every other prop is passed through. */
export const ShopCheckout = forwardRef<CheckoutHandle, Omit<RootProps, 'adapter' | 'ref'>>(
  function ShopCheckout(props, ref) {
    return <CheckoutForm sameAs="billing" {...props} ref={ref} adapter={adapter} />
  },
)

/** A form from the props of a Root. */
export const fromProps = (props: RootProps): ReactNode => <CheckoutForm {...props} />

/** The field table of a provider, for example for the shop's own documentation. */
export const limits = ({ fields }: Provider): string[] =>
  Object.entries(fields).map(([path, row]) =>
    row && 'to' in row ? `${path}: ${row.max ?? 'any'}` : `${path}: ${row?.gap}`,
  )

/** The keys of a result depend on its status. */
export function describe(result: SessionUpdateResult): string {
  if (result.status === 'saved') return `saved ${result.saved.join()}`
  if (result.status === 'rejected') return result.issues.map(({ path = 'all', code }) => `${path}: ${code}`).join()
  return `${result.reason}${result.retryable ? `, again in ${result.retryAfterMs ?? 0} ms` : ''}`
}
