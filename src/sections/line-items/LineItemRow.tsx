'use client'
import { type ReactNode, useState } from 'react'

import { FieldMessages } from '../../fields/FieldMessages.js'
import { Posted, Unscripted } from '../../fields/Posted.js'
import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { lineItemsMessages } from '../../locales/messages/en/lineItems.js'
import { useQuantity } from './form/useQuantity.js'
import type { LineItem } from './lineItem.js'

interface LineItemRowProps {
  item: LineItem
  price: string
  /** Called when the item is removed, before its button disappears. */
  onRemove: () => void
}

/** An item with its price and controls. Renders an `<li>`. */
export function LineItemRow({ item, price, onRemove }: LineItemRowProps): ReactNode {
  const { components, messages } = useRootContext()
  const texts = { ...lineItemsMessages, ...messages }
  const part = useParts()
  const { field, commit, step, remove } = useQuantity(item)
  // Must not change while the control is mounted: React would overwrite what the shopper typed.
  const [defaultValue] = useState(field.input?.defaultValue ?? String(item.quantity))
  const { id, error, warning } = field
  const name = `${id}-name`
  const Input = components.input ?? 'input'
  const { label, description, image, quantity, adjustable, removable } = item
  const button = (key: 'more' | 'fewer' | 'remove', text: string, run: () => void) => (
    <button
      {...part('step')}
      type="button"
      id={`${id}-${key}`}
      aria-label={texts[`lineItems.${key}`]}
      aria-labelledby={`${id}-${key} ${name}`}
      onClick={run}
    >
      {text}
    </button>
  )
  return (
    <li {...part('item')} data-invalid={error ? '' : undefined}>
      {/* The name is beside the image, so the alternative text is empty. */}
      {image && <img src={image} alt="" />}
      <div>
        <bdi {...part('label')} id={name}>
          {label}
        </bdi>
        {description && (
          <p {...part('hint')}>
            <bdi>{description}</bdi>
          </p>
        )}
        <div {...part('quantity')}>
          {field.kind === 'input' && adjustable ? (
            <>
              {button('fewer', '−', () => step(-1))}
              <span id={`${id}-quantity`} hidden>
                {texts['lineItems.quantity']}
              </span>
              <Input
                {...part('input')}
                {...field.input}
                dir="ltr"
                type="number"
                inputMode="numeric"
                min={removable ? 0 : adjustable.minimum}
                max={adjustable.maximum}
                step={1}
                autoComplete="off"
                aria-labelledby={`${id}-quantity ${name}`}
                defaultValue={defaultValue}
                onBlur={(event) => {
                  field.input.onBlur?.(event)
                  commit()
                }}
              />
              {button('more', '+', () => step(1))}
            </>
          ) : (
            <span>
              {texts['lineItems.quantity']} {quantity}
            </span>
          )}
          {field.kind === 'input' && (
            <>
              {/* The relay treats a different quantity as an edit. */}
              <Posted name={`fixed:${field.input.name}`} value={String(quantity)} />
              {removable && !adjustable && (
                <Unscripted>
                  <label>
                    <input type="checkbox" name={field.input.name} value="0" aria-describedby={name} />{' '}
                    {texts['lineItems.remove']}
                  </label>
                </Unscripted>
              )}
            </>
          )}
          {removable &&
            field.kind !== 'text' &&
            button('remove', texts['lineItems.remove'], () => {
              onRemove()
              remove()
            })}
        </div>
        <FieldMessages id={id} error={error} warning={warning} />
      </div>
      <span {...part('price')}>{price}</span>
    </li>
  )
}
