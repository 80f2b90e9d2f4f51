'use client'
import { useEffect, useRef, useState } from 'react'

import type { SectionGroup } from '../../../form/field/sectionGroup.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { lineItemsMessages } from '../../../locales/messages/en/lineItems.js'
import { formatMoney } from '../../../schema/formatMoney.js'
import type { LineItem } from '../lineItem.js'
import { itemMemory, learnLineItems, noteBounds } from './learnLineItems.js'

/** A line item with its price as text. */
export interface ListedItem extends LineItem {
  /** The price of the whole quantity: "$15.00". `''` until it is known. */
  price: string
}

/** The line items of the session. */
export interface LineItems {
  /** Props of the element around the items. */
  group: SectionGroup
  /** Set it on the list, with `tabIndex={-1}`. The list takes the focus when an item is removed, whose button disappears. */
  ref: (element: HTMLElement | null) => void
  /** The heading of the section. */
  legend: string
  /** The items, in the order to display. */
  items: readonly ListedItem[]
  /** The text to display if there are no items. */
  none: string | undefined
  /** The changed items as text, or `''`. Announce it politely, in an element that is always on the page. */
  announcement: string
}

const noItems: readonly LineItem[] = []

/** Returns the line items of the session. `first`: the items when the page starts, until an answer contains others. */
export function useLineItems(first: readonly LineItem[] = noItems): LineItems {
  const { store, locale, messages } = useRootContext('useLineItems')
  const texts = { ...lineItemsMessages, ...messages }
  learnLineItems(store, first)
  const known = useStoreValue((current) => current.getState().session.lineItems)
  const [before, setBefore] = useState(first)
  const items = known ?? before
  for (const item of items) noteBounds(store, item)
  // A reset discards the session, but not the cart.
  if (known && known !== before) setBefore(known)
  useEffect(() => {
    const { session } = store.getState()
    if (!session.lineItems) store.setState({ session: { ...session, lineItems: items } })
  })
  const list = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const memory = itemMemory(store)
    if (memory.isRemoving) list.current?.focus()
    memory.isRemoving = false
  }, [store, items.length])
  const priceOf = ({ amount, currency }: LineItem) =>
    Number.isNaN(amount) ? '' : formatMoney(amount, currency, locale.code)
  const [seen, see] = useState({ items, news: '' })
  if (seen.items !== items) {
    const wordsOf = (item: LineItem) => {
      const old = seen.items.find(({ id }) => id === item.id)
      if (old && old.quantity === item.quantity && old.amount === item.amount) return []
      return [[`${item.label}: ${item.quantity}`, priceOf(item)].filter(Boolean).join(', ')]
    }
    const gone = seen.items.filter(({ id }) => !items.some((item) => item.id === id))
    const removed = gone.map(({ label }) => fillIn(texts['lineItems.removed'], { label }))
    see({ items, news: [...removed, ...items.flatMap(wordsOf)].join('. ') })
  }
  return {
    group: { 'data-section': 'lineItems' },
    ref: (element) => void (list.current = element),
    legend: messages['legend.lineItems'],
    items: items.map((item) => ({ ...item, price: priceOf(item) })),
    none: items.length ? undefined : texts['lineItems.none'],
    announcement: seen.news,
  }
}
