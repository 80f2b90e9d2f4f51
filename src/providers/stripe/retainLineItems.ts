import type { StripeBody } from './schema.js'

/** An entry of the mirror's `line_items`. */
export type StripeLineItem = NonNullable<StripeBody['line_items']>[number]

/** What the kit reads of a session's `line_items`: Stripe's list object, or its `data`. */
export type CurrentLineItems = readonly { id: string }[] | { data: readonly { id: string }[]; has_more?: boolean }

/**
 * The entries that keep every line item of a session as it is. An update must carry the whole array, so start from these:
 * spread one with new values to change it, filter it out to remove it, move it to reorder, append `price` or `price_data`
 * with `quantity` to add. Throws a `RangeError` for a list that is not whole (`has_more`), since the rest would be removed.
 */
export function retainLineItems(current: CurrentLineItems): (StripeLineItem & { id: string })[] {
  const items = 'data' in current ? current.data : current
  if ('has_more' in current && current.has_more) {
    throw new RangeError(
      'retainLineItems: the list has more items (has_more). Fetch all of them, or the rest is removed.',
    )
  }
  return items.map(({ id }) => ({ id }))
}
