import { optionReaders } from '../sections/shipping-options/readOption.js'
import { isItemId } from '../sections/line-items/keys.js'
import type { LineItem } from '../sections/line-items/lineItem.js'

const { label: text, currency: code } = optionReaders

const isCount = (given: unknown): given is number =>
  Number.isSafeInteger(given) && Number(given) >= 0 && Number(given) <= 999_999

type Unknown = Partial<Record<string, unknown>>

/**
 * Copies an item key by key. Returns undefined if a required key is invalid, or the quantity limits are: the form would
 * offer quantities that are not allowed.
 */
export function readLineItem(given: unknown): LineItem | undefined {
  const { id, label, description, image, amount, currency, quantity, adjustable, removable } = {
    ...(given as object),
  } as Unknown
  const { minimum, maximum } = { ...(adjustable as object) } as Unknown
  const isAdjustable = adjustable !== undefined && adjustable !== null
  if (!isItemId(id) || !text(label) || !Number.isSafeInteger(amount) || !code(currency) || !isCount(quantity))
    return undefined
  if (isAdjustable && !(isCount(minimum) && isCount(maximum) && minimum <= maximum)) return undefined
  return {
    id,
    label: label as string,
    ...(text(description) && { description: description as string }),
    ...(text(image) && { image: image as string }),
    amount: amount as number,
    currency: currency as string,
    quantity,
    ...(isAdjustable && { adjustable: { minimum: minimum as number, maximum: maximum as number } }),
    ...(removable === true && { removable }),
  }
}

/**
 * Copies the items of a list key by key. Returns undefined for anything but a list, and if an item is invalid, because
 * the list would not match what the shopper pays for.
 */
export function readLineItems(given: unknown): LineItem[] | undefined {
  if (!Array.isArray(given)) return undefined
  const items = given.flatMap((each) => readLineItem(each) ?? [])
  return new Set(items.map(({ id }) => id)).size === given.length ? items : undefined
}
