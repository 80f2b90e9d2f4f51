import { optionReaders } from '../sections/shipping-options/readOption.js'
import type { SessionInfo } from './result.js'

type Totals = NonNullable<SessionInfo['totals']>

/**
 * The totals of a list, copied key by key; undefined without a list. If one cannot be used, it returns none at all: totals with a
 * missing line do not add up.
 */
export function readTotals(given: unknown): Totals | undefined {
  if (!Array.isArray(given)) return undefined
  const totals = given.flatMap((each) => readTotal(each) ?? [])
  return totals.length === given.length ? totals : []
}

/** A line of the totals, or undefined where id, amount or currency cannot be used. A discount may be negative. */
export function readTotal(given: unknown): Totals[number] | undefined {
  const { id, label, amount, currency } = { ...(given as object) } as Partial<Record<string, unknown>>
  if (!optionReaders.id(id) || !Number.isSafeInteger(amount) || !optionReaders.currency(currency)) return undefined
  const words = optionReaders.label(label) && { label: label as string }
  return { id: id as string, amount: amount as number, currency: currency as string, ...words }
}
