import { readOwn, type SessionInfo } from '../index.js'

type Total = NonNullable<SessionInfo['totals']>[number]

/** Reads the documented amounts of a Checkout Session as totals, in minor units of its currency. */
export function readStripeTotals(answer: unknown): SessionInfo {
  const currency = readOwn(answer, 'currency')
  const amountOf = (...path: string[]) => {
    const amount = readOwn(answer, ...path)
    return Number.isSafeInteger(amount) ? (amount as number) : undefined
  }
  const subtotal = amountOf('amount_subtotal')
  const total = amountOf('amount_total')
  if (typeof currency !== 'string' || subtotal === undefined || total === undefined) return {}
  const detail = (key: string) => amountOf('total_details', `amount_${key}`) ?? 0
  const line = (id: Total['id'], amount: number, isShown = amount !== 0): Total[] =>
    isShown ? [{ id, amount, currency }] : []
  return {
    totals: [
      ...line('subtotal', subtotal, true),
      ...line('discount', -detail('discount')),
      // Free shipping is displayed as a line; a session without shipping has none.
      ...line('shipping', detail('shipping'), detail('shipping') !== 0 || Boolean(readOwn(answer, 'shipping_cost'))),
      ...line('tax', detail('tax')),
      ...line('total', total, true),
    ],
  }
}
