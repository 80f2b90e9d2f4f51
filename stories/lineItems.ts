import type { LineItem, SessionUpdate, SessionUpdateResult } from '../src/index.js'
import { sectionIds } from '../src/sections/keys.js'

/** The cart of the stories: items that the shopper can adjust, remove, do both with, or not change. */
export const lineItems: LineItem[] = [
  {
    id: 'lamp',
    label: 'Desk lamp',
    description: 'Brass, with a cord of two meters',
    amount: 7800,
    currency: 'usd',
    quantity: 2,
    adjustable: { minimum: 1, maximum: 9 },
    removable: true,
  },
  {
    id: 'bulb',
    label: 'Light bulb',
    amount: 2000,
    currency: 'usd',
    quantity: 4,
    adjustable: { minimum: 2, maximum: 20 },
  },
  { id: 'gift', label: 'Gift wrapping', amount: 500, currency: 'usd', quantity: 1, removable: true },
  { id: 'assembly', label: 'Assembly at home', amount: 4900, currency: 'usd', quantity: 1 },
]

/** The total of the items. */
export const totalsOf = (items: readonly LineItem[]) => [
  { id: 'total', amount: items.reduce((sum, { amount }) => sum + amount, 0), currency: 'usd' },
]

/** A cart that stores quantities and answers with its items and their total. */
export function createCart(first: readonly LineItem[]) {
  let items = [...first]
  return (update: SessionUpdate): SessionUpdateResult => {
    items = items.flatMap((item) => {
      const quantity = Number(update.lineItems?.[item.id] ?? item.quantity)
      return quantity ? [{ ...item, quantity, amount: (item.amount / item.quantity) * quantity }] : []
    })
    return {
      status: 'saved',
      saved: sectionIds.filter((id) => update[id]),
      session: { lineItems: items, totals: totalsOf(items) },
    }
  }
}
