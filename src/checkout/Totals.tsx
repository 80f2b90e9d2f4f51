'use client'
import { type ReactNode, useState } from 'react'

import { useParts } from '../fields/useParts.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useStoreValue } from '../form/store/useStoreValue.js'
import { totalsMessages } from '../locales/messages/en/totals.js'
import type { SessionInfo } from '../providers/result.js'
import { formatMoney } from '../schema/formatMoney.js'

/** The props of `Checkout.Totals`. */
export interface TotalsProps {
  /** The initial totals, until an answer contains others. */
  totals?: SessionInfo['totals']
}

/**
 * The totals of the order, line by line, from the last answer. Announces the lines that change. Renders a `<div>`, with
 * a `<dl>` as soon as there is a line.
 */
export function Totals({ totals: first }: TotalsProps): ReactNode {
  const { locale, messages } = useRootContext('Checkout.Totals')
  const part = useParts()
  const totals = useStoreValue((store) => store.getState().session.totals) ?? first ?? []
  const texts: Partial<Record<string, string>> = { ...totalsMessages, ...messages }
  const lines = totals.map((line) => {
    const { id, label = texts[`totals.${id}`] ?? id, amount, currency } = line
    return {
      id,
      key: JSON.stringify([id, line.label, amount, currency]),
      label,
      price: formatMoney(amount, currency, locale.code),
    }
  })
  const keys = lines.map(({ key }) => key)
  const [seen, see] = useState({ keys, news: keys.slice(0, 0) })
  // A change of language is not announced.
  if (keys.join() !== seen.keys.join()) see({ keys, news: keys.filter((key) => !seen.keys.includes(key)) })
  const news = lines.filter(({ key }) => seen.news.includes(key))
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
        {news.map(({ label, price }) => `${label}: ${price}`).join('. ')}
      </p>
    </div>
  )
}
