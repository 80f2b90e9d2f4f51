'use client'
import { useEffect, useState } from 'react'

import { fillIn } from '../../../form/issues/fillIn.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { lineItemsMessages } from '../../../locales/messages/en/lineItems.js'
import { formatMoney } from '../../../schema/formatMoney.js'
import type { LineItem } from '../lineItem.js'
import { learnLineItems, noteBounds } from './learnLineItems.js'

const none: readonly LineItem[] = []

/**
 * Returns the items of the session, and the announcement of their changes. `given`: the list until an answer contains
 * one.
 */
export function useLineItems(given: readonly LineItem[] = none) {
  const { store, locale, messages } = useRootContext('LineItemsSection')
  learnLineItems(store, given)
  const known = useStoreValue((current) => current.getState().session.lineItems)
  const [first, setFirst] = useState(given)
  const items = known ?? first
  for (const item of items) noteBounds(store, item)
  // A reset discards the session, but not the cart.
  if (known && known !== first) setFirst(known)
  useEffect(() => {
    const { session } = store.getState()
    if (!session.lineItems) store.setState({ session: { ...session, lineItems: items } })
  })
  const priceOf = ({ amount, currency }: LineItem) =>
    Number.isNaN(amount) ? '' : formatMoney(amount, currency, locale.code)
  const [seen, see] = useState({ items, news: '' })
  if (seen.items !== items) {
    const wordsOf = (item: LineItem) => {
      const before = seen.items.find(({ id }) => id === item.id)
      if (before && before.quantity === item.quantity && before.amount === item.amount) return []
      return [[`${item.label}: ${item.quantity}`, priceOf(item)].filter(Boolean).join(', ')]
    }
    const gone = seen.items.filter(({ id }) => !items.some((item) => item.id === id))
    const text = messages['lineItems.removed'] ?? lineItemsMessages['lineItems.removed']
    const removed = gone.map(({ label }) => fillIn(text, { label }))
    see({ items, news: [...removed, ...items.flatMap(wordsOf)].join('. ') })
  }
  return { items, priceOf, announcement: seen.news }
}
