'use client'
import type { ReactNode } from 'react'

import { FieldMessages } from '../../fields/FieldMessages.js'
import { Posted, Unscripted } from '../../fields/Posted.js'
import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { itemPath } from './form/learnLineItems.js'
import { type ItemButton, useLineItem } from './form/useLineItem.js'
import type { ListedItem } from './form/useLineItems.js'

/** An item with its price and controls. Renders an `<li>`. */
export function LineItemRow({ item }: { item: ListedItem }): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const { quantity, more, fewer, remove } = useLineItem(item)
  const { id, error, warning } = quantity
  const name = `${id}-name`
  const path = itemPath(item.id)
  const Input = components.input ?? 'input'
  const button = (key: string, { label, onClick }: ItemButton, text = label) => (
    <button
      {...part('step')}
      type="button"
      id={`${id}-${key}`}
      aria-label={label}
      aria-labelledby={`${id}-${key} ${name}`}
      onClick={onClick}
    >
      {text}
    </button>
  )
  return (
    <li {...part('item')} data-invalid={error ? '' : undefined}>
      {/* The name is beside the image, so the alternative text is empty. */}
      {item.image && <img src={item.image} alt="" />}
      <div>
        <bdi {...part('label')} id={name}>
          {item.label}
        </bdi>
        {item.description && (
          <p {...part('hint')}>
            <bdi>{item.description}</bdi>
          </p>
        )}
        <div {...part('quantity')}>
          {quantity.kind === 'input' ? (
            <>
              {fewer && button('fewer', fewer, '−')}
              <span id={`${id}-quantity`} hidden>
                {quantity.label}
              </span>
              <Input {...part('input')} {...quantity.input} aria-labelledby={`${id}-quantity ${name}`} />
              {more && button('more', more, '+')}
            </>
          ) : (
            <span>
              {quantity.label} {quantity.value}
            </span>
          )}
          {/* The relay treats a different quantity as an edit. */}
          {(more || remove) && <Posted name={`fixed:${path}`} value={String(item.quantity)} />}
          {remove && !more && (
            <Unscripted>
              <label>
                <input type="checkbox" name={path} value="0" aria-describedby={name} /> {remove.label}
              </label>
            </Unscripted>
          )}
          {remove && button('remove', remove)}
        </div>
        <FieldMessages id={id} error={error} warning={warning} />
      </div>
      <span {...part('price')}>{item.price}</span>
    </li>
  )
}
