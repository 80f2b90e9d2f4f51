import type { StripeBody } from './schema.js'

/** An entry of the mirror's `line_items`. */
export type StripeLineItem = NonNullable<StripeBody['line_items']>[number]

/** The `line_items` of a session: Stripe's list object, or its `data`. */
export type CurrentLineItems = readonly { id: string }[] | { data: readonly { id: string }[]; has_more?: boolean }

/**
 * Returns entries that keep every line item of a session. An update must contain the whole array, so start from these.
 * To change an item, spread its entry with new values. To remove it, filter it out. To reorder, move it. To add one,
 * append `price` or `price_data` with `quantity`. Throws a `RangeError` for an incomplete list (`has_more`), because
 * Stripe would remove the rest.
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
