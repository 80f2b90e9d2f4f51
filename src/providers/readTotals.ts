import { optionReaders } from '../sections/shipping-options/readOption.js'
import type { SessionInfo } from './result.js'

type Totals = NonNullable<SessionInfo['totals']>

/**
 * Copies the totals of a list key by key. Returns undefined for anything but a list, and `[]` if a total is invalid,
 * because totals with a missing line do not add up.
 */
export function readTotals(given: unknown): Totals | undefined {
  if (!Array.isArray(given)) return undefined
  const totals = given.flatMap((each) => readTotal(each) ?? [])
  return totals.length === given.length ? totals : []
}

/**
 * Copies one line of the totals. Returns undefined if id, amount or currency is invalid. A discount may be negative.
 */
export function readTotal(given: unknown): Totals[number] | undefined {
  const { id, label, amount, currency } = { ...(given as object) } as Partial<Record<string, unknown>>
  if (!optionReaders.id(id) || !Number.isSafeInteger(amount) || !optionReaders.currency(currency)) return undefined
  const text = optionReaders.label(label) && { label: label as string }
  return { id: id as string, amount: amount as number, currency: currency as string, ...text }
}
