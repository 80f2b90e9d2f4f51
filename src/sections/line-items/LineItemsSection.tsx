'use client'
import type { ReactNode } from 'react'

import { Section } from '../../fields/Section.js'
import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
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
  useRootContext('LineItemsSection')
  const part = useParts()
  const { ref, items, none, announcement } = useLineItems(lineItems)
  return (
    <Section id="lineItems">
      <ul {...part('items')} ref={ref} tabIndex={-1}>
        {items.map((item) => (
          <LineItemRow key={item.id} item={item} />
        ))}
      </ul>
      {none && <p {...part('hint')}>{none}</p>}
      <p {...part('announcement')} aria-live="polite">
        {announcement}
      </p>
    </Section>
  )
}
