import { copyKeys, type KeyReaders } from '../schema/copyKeys.js'
import { optionReaders } from '../sections/shipping-options/readOption.js'
import type { SessionInfo } from './result.js'

type Totals = NonNullable<SessionInfo['totals']>

/** Reads an amount of money that may be negative, as a discount is. */
export const signedAmount = (given: unknown): number | undefined =>
  Number.isSafeInteger(given) ? (given as number) : undefined

const { id, label, currency } = optionReaders
const readers: KeyReaders<Totals[number]> = { id, label, amount: signedAmount, currency }

/**
 * Copies the totals of a list key by key. Returns undefined for anything but a list, and `[]` if a total is invalid,
 * because totals with a missing line do not add up.
 */
export function readTotals(given: unknown): Totals | undefined {
  if (!Array.isArray(given)) return undefined
  const totals = given.flatMap((each) => readTotal(each) ?? [])
  return totals.length === given.length ? totals : []
}

/** Copies one line of the totals. Returns undefined if id, amount or currency is invalid. */
export const readTotal = (given: unknown): Totals[number] | undefined =>
  copyKeys(readers, ['id', 'amount', 'currency'], given)
