import { copyKeys, type KeyReaders, valueAt } from '../schema/copyKeys.js'
import { isItemId } from '../sections/line-items/keys.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import { optionReaders } from '../sections/shipping-options/readOption.js'
import { signedAmount } from './readTotals.js'

const { label, currency, recommended: flag } = optionReaders

const readCount = (given: unknown) => {
  const count = signedAmount(given)
  return count !== undefined && count >= 0 && count <= 999_999 ? count : undefined
}

const readers: KeyReaders<LineItem> = {
  id: (given) => (isItemId(given) ? given : undefined),
  label,
  description: label,
  image: label,
  amount: signedAmount,
  currency,
  quantity: readCount,
  adjustable(given) {
    const limits = copyKeys({ minimum: readCount, maximum: readCount }, ['minimum', 'maximum'], given)
    return limits && limits.minimum <= limits.maximum ? limits : undefined
  },
  removable: flag,
}

/**
 * Copies an item key by key. Returns undefined if a required key is invalid, or the quantity limits are: the form would
 * offer quantities that are not allowed.
 */
export function readLineItem(given: unknown): LineItem | undefined {
  const item = copyKeys(readers, ['id', 'label', 'amount', 'currency', 'quantity'], given)
  return item?.adjustable || (valueAt(given, 'adjustable') ?? undefined) === undefined ? item : undefined
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
