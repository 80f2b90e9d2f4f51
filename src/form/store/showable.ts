import { readIssue } from '../../adapter/readIssue.js'
import { list } from '../../adapter/readResult.js'
import type { SessionIssue } from '../../schema/issue.js'
import { warnOnce } from '../../schema/warnOnce.js'
import type { ShippingOption } from '../../sections/shipping-options/option.js'
import { readOptions } from '../../sections/shipping-options/readOption.js'

type Unknown = Partial<Record<string, unknown>>

/**
 * The options of a prop that the form can show, each id once; undefined without a list. An estimate that it cannot show is
 * left out alone.
 */
export function showableOptions(given: unknown): ShippingOption[] | undefined {
  const options = readOptions(given)
  warnOnce(
    'a shipping option is left out: it needs an `id` of its own, a `label`, a whole `amount` and a `currency` in lower case.',
    () => options !== undefined && options.length < (given as unknown[]).length,
  )
  warnOnce(
    'the estimate of a shipping option is left out: each bound needs a `unit` and a whole `value` above 0, the minimum first.',
    () => options?.some(({ id, estimate }) => !estimate && hasEstimate(given, id)) ?? false,
  )
  return options
}

const hasEstimate = (given: unknown, id: string) =>
  (given as (Unknown | null)[]).some((option) => option?.id === id && (option.estimate ?? undefined) !== undefined)

/** The issues of a prop or a callback that the form can show. A path may be the `name` of a control of the host. */
export function showableIssues(given: unknown): SessionIssue[] {
  const code = 'rejected-by-provider'
  return list(given).flatMap((issue): SessionIssue[] => {
    const read = readIssue(issue, code, Boolean)
    // It counts as an issue for a save, so the shopper sees one.
    return read.length || typeof issue !== 'object' || !issue ? read : [{ code }]
  })
}
