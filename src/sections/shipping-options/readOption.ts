import { copyKeys, type KeyReaders, valueAt } from '../../schema/copyKeys.js'
import { normalizeText } from '../../schema/normalizeText.js'
import type { Duration, ShippingOption } from './option.js'

type Estimate = NonNullable<ShippingOption['estimate']>
type Unknown<T> = { readonly [K in keyof T]?: unknown }

const units: readonly unknown[] = ['business_day', 'day', 'hour', 'month', 'week'] satisfies Duration['unit'][]
const behaviors: readonly unknown[] = [
  'exclusive',
  'inclusive',
  'unspecified',
] satisfies ShippingOption['taxBehavior'][]

const text = (given: unknown) => (typeof given === 'string' && normalizeText(given) ? given : undefined)

/** Readers for each key of an option. They return undefined for an invalid value. */
export const optionReaders: KeyReaders<ShippingOption> = {
  // IDs are compared exactly, so they must pass through a form and JSON unchanged.
  id: (given) => (/[\p{Cc}\p{Cs}]/u.test(text(given) ?? '') ? undefined : text(given)),
  label: text,
  amount: (given) => (Number.isSafeInteger(given) && Number(given) >= 0 ? (given as number) : undefined),
  currency: (given) => (/^[a-z]{3}$/.test(text(given) ?? '') ? (given as string) : undefined),
  recommended: (given) => given === true || undefined,
  group: text,
  kind: text,
  estimate: readEstimate,
  rate: text,
  taxBehavior: (given) => (behaviors.includes(given) ? given : undefined) as ShippingOption['taxBehavior'],
  taxCode: text,
}

const keys = Object.keys(optionReaders) as readonly (keyof ShippingOption)[]
const required: readonly (keyof ShippingOption)[] = ['id', 'label', 'amount', 'currency']

/**
 * Copies an option key by key, without invalid optional values. Returns undefined if id, label, amount or currency is
 * invalid.
 */
export const readOption = (given: unknown): ShippingOption | undefined => copyKeys(optionReaders, required, given)

/** Returns the valid options of a list, each ID once, as a radio group requires. Undefined for anything but a list. */
export function readOptions(given: unknown): ShippingOption[] | undefined {
  if (!Array.isArray(given)) return undefined
  const options = given.flatMap((each) => readOption(each) ?? [])
  return options.filter(({ id }, at) => options.findIndex((option) => option.id === id) === at)
}

/** Returns the first key with a missing or invalid value; `null` counts as missing. */
export const unfitKey = (given: unknown): keyof ShippingOption | undefined =>
  keys.find((key) => {
    const value = valueAt(given, key) ?? undefined
    if (key === 'recommended' || (value === undefined && !required.includes(key))) return false
    return optionReaders[key](value) === undefined
  })

function readEstimate(given: unknown): Estimate | undefined {
  if (typeof given !== 'object' || !given || Array.isArray(given)) return undefined
  const { minimum, maximum } = given as Unknown<Estimate>
  const bounds = Object.entries({ minimum, maximum }).filter(([, bound]) => bound !== undefined && bound !== null)
  const read = bounds.map(([name, bound]) => [name, readDuration(bound)] as const)
  if (read.some(([, bound]) => !bound)) return undefined
  const estimate: Estimate = Object.fromEntries(read)
  const [from, to] = [estimate.minimum, estimate.maximum]
  return from && to && from.unit === to.unit && from.value > to.value ? undefined : estimate
}

function readDuration(given: unknown): Duration | undefined {
  const { unit, value } = given as Unknown<Duration>
  return units.includes(unit) && Number.isSafeInteger(value) && Number(value) > 0
    ? ({ unit, value } as Duration)
    : undefined
}
