'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useTotals } from '../form/root/useTotals.js'
import { useRootContext } from '../form/store/rootContext.js'
import type { SessionInfo } from '../providers/result.js'

/** The props of `Checkout.Totals`. */
export interface TotalsProps {
  /** The initial totals, until an answer contains others. */
  totals?: SessionInfo['totals']
}

/**
 * The totals of the order, line by line, from the last answer. Announces the lines that change. Renders a `<div>`, with
 * a `<dl>` as soon as there is a line.
 */
export function Totals({ totals }: TotalsProps): ReactNode {
  useRootContext('Checkout.Totals')
  const part = useParts()
  const { lines, announcement } = useTotals(totals)
  return (
    <div {...part('totals')}>
      {lines.length > 0 && (
        <dl>
          {lines.map(({ id, label, price }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- Two discounts may be the same.
            <div key={`${index} ${id}`} {...part('total')} data-total={id}>
              <dt>
                <bdi>{label}</bdi>
              </dt>
              <dd {...part('price')}>{price}</dd>
            </div>
          ))}
        </dl>
      )}
      <p {...part('announcement')} aria-live="polite">
        {announcement}
      </p>
    </div>
  )
}
