import type { SessionIssue } from '../schema/issue.js'
import { warnOnce } from '../schema/warnOnce.js'
import type { Duration, ShippingOption } from '../sections/shipping-options/option.js'

type Unknown = Partial<Record<string, unknown>>

// A price needs a whole number and three letters: `Intl` throws at every other currency.
const currency = /^[a-z]{3}$/i
const units: readonly unknown[] = ['business_day', 'day', 'hour', 'month', 'week'] satisfies Duration['unit'][]

/**
 * The options of an answer or a prop that the form can show, each id once; undefined without a list. An estimate that it
 * cannot show is left out alone.
 */
export function showableOptions(given: unknown): ShippingOption[] | undefined {
  if (!Array.isArray(given)) return undefined
  const byId = new Map<string, ShippingOption>()
  for (const option of given as unknown[]) {
    if (isOption(option) && !byId.has(option.id)) byId.set(option.id, withReadableEstimate(option))
    else
      warnOnce(
        'a shipping option is left out: it needs an `id` of its own, a `label`, a whole `amount` and a `currency`.',
      )
  }
  return [...byId.values()]
}

function isOption(given: unknown): given is ShippingOption {
  const { id, label, amount, currency: code } = { ...(given as object) } as Unknown
  const isPriced = Number.isSafeInteger(amount) && typeof code === 'string' && currency.test(code)
  return isPriced && typeof id === 'string' && id !== '' && typeof label === 'string'
}

function withReadableEstimate({ estimate, ...option }: ShippingOption): ShippingOption {
  if (estimate === undefined || estimate === null) return option
  const { minimum, maximum } = estimate
  if ([minimum, maximum].every(isDuration)) return { ...option, estimate }
  warnOnce('the estimate of a shipping option is left out: each bound needs a `unit` and a `value`.')
  return option
}

// A bound that is absent is open.
function isDuration(given: unknown): boolean {
  if (given === undefined || given === null) return true
  const { unit, value } = { ...given } as Unknown
  return units.includes(unit) && Number.isFinite(value) && (value as number) >= 0
}

/** The issues of an answer, a prop or a callback, as far as they are issues. */
export function showableIssues(given: unknown): SessionIssue[] {
  return Array.isArray(given) ? (given as unknown[]).flatMap(readIssue) : []
}

function readIssue(given: unknown): SessionIssue[] {
  if (typeof given !== 'object' || given === null) return []
  const { path, code, message } = given as Unknown
  return [
    {
      ...(typeof path === 'string' && { path }),
      code: typeof code === 'string' && code ? code : 'rejected-by-provider',
      ...(typeof message === 'string' && message && { message }),
    },
  ]
}
