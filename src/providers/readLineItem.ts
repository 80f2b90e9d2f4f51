import { optionReaders } from '../sections/shipping-options/readOption.js'
import { isItemId } from '../sections/line-items/keys.js'
import type { LineItem } from '../sections/line-items/lineItem.js'

const { label: text, currency: code } = optionReaders

const isCount = (given: unknown): given is number =>
  Number.isSafeInteger(given) && Number(given) >= 0 && Number(given) <= 999_999

type Unknown = Partial<Record<string, unknown>>

/**
 * Copies an item key by key. Undefined where a required key cannot be used, or bounds cannot: a quantity that nobody may choose
 * would be offered.
 */
export function readLineItem(given: unknown): LineItem | undefined {
  const { id, label, description, image, amount, currency, quantity, adjustable, removable } = {
    ...(given as object),
  } as Unknown
  const { minimum, maximum } = { ...(adjustable as object) } as Unknown
  const isFree = adjustable !== undefined && adjustable !== null
  if (!isItemId(id) || !text(label) || !Number.isSafeInteger(amount) || !code(currency) || !isCount(quantity))
    return undefined
  if (isFree && !(isCount(minimum) && isCount(maximum) && minimum <= maximum)) return undefined
  return {
    id,
    label: label as string,
    ...(text(description) && { description: description as string }),
    ...(text(image) && { image: image as string }),
    amount: amount as number,
    currency: currency as string,
    quantity,
    ...(isFree && { adjustable: { minimum: minimum as number, maximum: maximum as number } }),
    ...(removable === true && { removable }),
  }
}

/**
 * The items of a list, copied key by key. Undefined without a list, and where an item of it cannot be used: a list without it would
 * not be what the shopper pays for.
 */
export function readLineItems(given: unknown): LineItem[] | undefined {
  if (!Array.isArray(given)) return undefined
  const items = given.flatMap((each) => readLineItem(each) ?? [])
  return new Set(items.map(({ id }) => id)).size === given.length ? items : undefined
}
