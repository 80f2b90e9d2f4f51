import type { ReactNode } from 'react'
import { AddressSummary, formatAddress, formatMoney, useCheckout } from 'tillkit'

interface Summary {
  total: number
  currency: string
}

const isSummary = (given: unknown): given is Summary => typeof given === 'object' && given !== null && 'total' in given

/** Displays the result of every save, beside the steps. */
export function OrderSummary(): ReactNode {
  const { session, status, issues, getValues } = useCheckout()
  const { shippingAddress, shippingOptions } = getValues()
  const chosen = session.shippingOptions?.find(({ id }) => id === shippingOptions.selected)
  const oneLine = formatAddress(shippingAddress).join(', ')
  return (
    <aside aria-busy={status === 'saving'} aria-label={`Your order to ${oneLine}`}>
      <AddressSummary address={shippingAddress} />
      {chosen && (
        <p>
          {chosen.label}: {formatMoney(chosen.amount, chosen.currency, 'en-GB')}
        </p>
      )}
      {isSummary(session.summary) && <p>Total: {formatMoney(session.summary.total, session.summary.currency)}</p>}
      {session.warnings?.map(({ path, code }) => (
        <p key={`${path} ${code}`}>{code === 'price-changed' ? 'The price has changed.' : 'Please look again.'}</p>
      ))}
      {issues.length > 0 && <p>{issues.length} things are open.</p>}
    </aside>
  )
}
