'use client'
import { useEffect, useState } from 'react'

import type { InputField, TextField } from '../../../form/field/fieldProps.js'
import { useField } from '../../../form/field/useField.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { save } from '../../../form/saving/save.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { lineItemsMessages } from '../../../locales/messages/en/lineItems.js'
import type { LineItem } from '../lineItem.js'
import { canonicalQuantity } from '../rules.js'
import { itemMemory, itemPath } from './learnLineItems.js'

/** A button of a line item. */
export interface ItemButton {
  /** What the button does: "One more". Name the button by it and the item. */
  label: string
  /** Changes the quantity. */
  onClick: () => void
}

/** The quantity of a line item, and the buttons that change it. */
export interface LineItemControls {
  /** The quantity: a number input, or text if it cannot be changed. Name it by its `label` and the item. */
  quantity: InputField | TextField
  /** Adds one. Undefined if the quantity cannot be changed. */
  more: ItemButton | undefined
  /** Takes one away. Undefined if the quantity cannot be changed. */
  fewer: ItemButton | undefined
  /** Removes the item, and saves that at once. Undefined if it cannot be removed. */
  remove: ItemButton | undefined
}

/** Returns the quantity and the buttons of one line item. `item`: from `useLineItems`. */
export function useLineItem({ id, label, quantity, adjustable, removable }: LineItem): LineItemControls {
  const { store, messages } = useRootContext('useLineItem')
  const texts = { ...lineItemsMessages, ...messages }
  const path = itemPath(id)
  const field = useField(path)
  // Must not change while the control is mounted: React would overwrite what the shopper typed.
  const [defaultValue] = useState(field.input?.defaultValue ?? String(quantity))
  useEffect(() => {
    store.labels.set(path, label)
    return () => void store.labels.delete(path)
  }, [store, path, label])
  const saveIt = (isNow: boolean) => {
    if (isNow || store.props.save === 'auto') void save(store, { sections: ['lineItems'], quiet: true })
  }
  const set = (next: number, isNow: boolean) => {
    store.form.setValue(path, String(next))
    afterEdit(store, path)
    store.notify()
    saveIt(isNow)
  }
  const typed = () => Number(canonicalQuantity(store.form.getValues(path) ?? String(quantity))) || 0
  const own = { ...field, label: texts['lineItems.quantity'] }
  const isOpen = own.kind === 'input'
  const button = (key: 'more' | 'fewer' | 'remove', isShown: unknown, onClick: () => void) =>
    isOpen && isShown ? { label: texts[`lineItems.${key}`], onClick } : undefined
  const step = (by: 1 | -1) => () => {
    const { minimum = 0, maximum = 0 } = adjustable ?? {}
    const next = Math.min(maximum, Math.max(minimum, typed() + by))
    if (next !== typed()) set(next, false)
  }
  return {
    quantity:
      isOpen && adjustable
        ? {
            ...own,
            input: {
              ...own.input,
              dir: 'ltr',
              type: 'number',
              inputMode: 'numeric',
              min: removable ? 0 : adjustable.minimum,
              max: adjustable.maximum,
              step: 1,
              autoComplete: 'off',
              defaultValue,
              onBlur(event) {
                own.input.onBlur?.(event)
                saveIt(false)
              },
            },
          }
        : { ...(own as TextField), kind: 'text', input: undefined, value: String(quantity) },
    more: button('more', adjustable, step(1)),
    fewer: button('fewer', adjustable, step(-1)),
    remove: button('remove', removable, () => {
      itemMemory(store).isRemoving = true
      set(0, true)
    }),
  }
}
