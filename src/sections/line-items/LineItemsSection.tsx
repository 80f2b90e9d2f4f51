'use client'
import { type ReactNode, useRef } from 'react'

import { Section } from '../../fields/Section.js'
import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { lineItemsMessages } from '../../locales/messages/en/lineItems.js'
import { useFocusOfList } from './form/useFocusOfList.js'
import { useLineItems } from './form/useLineItems.js'
import type { LineItem } from './lineItem.js'
import { LineItemRow } from './LineItemRow.js'

/** The props of `LineItemsSection`. */
export interface LineItemsProps {
  /** The items when the page starts, until an answer has others. `defaultValues.lineItems` has quantities that are not saved yet. */
  lineItems?: readonly LineItem[]
}

/** The line items, with quantities and buttons to remove them. Announces changes. Renders a `<fieldset>`. */
export function LineItemsSection({ lineItems }: LineItemsProps): ReactNode {
  const { messages } = useRootContext('LineItemsSection')
  const part = useParts()
  const { items, priceOf, announcement } = useLineItems(lineItems)
  const list = useRef<HTMLUListElement>(null)
  const onRemove = useFocusOfList(list, items.length)
  return (
    <Section id="lineItems">
      <ul {...part('items')} ref={list} tabIndex={-1}>
        {items.map((item) => (
          <LineItemRow key={item.id} item={item} price={priceOf(item)} onRemove={onRemove} />
        ))}
      </ul>
      {items.length === 0 && (
        <p {...part('hint')}>{messages['lineItems.none'] ?? lineItemsMessages['lineItems.none']}</p>
      )}
      <p {...part('announcement')} aria-live="polite">
        {announcement}
      </p>
    </Section>
  )
}
