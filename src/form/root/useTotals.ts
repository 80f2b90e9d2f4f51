'use client'
import { useState } from 'react'

import { totalsMessages } from '../../locales/messages/en/totals.js'
import type { SessionInfo } from '../../providers/result.js'
import { formatMoney } from '../../schema/formatMoney.js'
import { useRootContext } from '../store/rootContext.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** A line of the totals. */
export interface TotalLine {
  /** What the line is, such as `subtotal`. Two lines may have the same. */
  id: string
  /** Your label of the line, or the text of the language for its `id`. */
  label: string
  /** The amount as text: "$15.00". */
  price: string
}

/** The totals of the order, as text. */
export interface OrderTotals {
  /** The lines, in the order to display. Empty until they are known. */
  lines: readonly TotalLine[]
  /** The changed lines as text, or `''`. Announce it politely, in an element that is always on the page. */
  announcement: string
}

/** Returns the totals of the order from the last answer. `first`: the initial totals, until an answer contains others. */
export function useTotals(first?: SessionInfo['totals']): OrderTotals {
  const { locale, messages } = useRootContext('useTotals')
  const totals = useStoreValue((store) => store.getState().session.totals) ?? first ?? []
  const texts: Partial<Record<string, string>> = { ...totalsMessages, ...messages }
  const lines = totals.map(({ id, label = texts[`totals.${id}`] ?? id, amount, currency }) => {
    return { id, label, price: formatMoney(amount, currency, locale.code) }
  })
  // A change of language is not announced.
  const keys = totals.map(({ id, label, amount, currency }) => JSON.stringify([id, label, amount, currency]))
  const [seen, see] = useState({ keys, news: keys.slice(0, 0) })
  if (keys.join() !== seen.keys.join()) see({ keys, news: keys.filter((key) => !seen.keys.includes(key)) })
  const news = lines.filter((_, at) => seen.news.includes(keys[at] ?? ''))
  return { lines, announcement: news.map(({ label, price }) => `${label}: ${price}`).join('. ') }
}
