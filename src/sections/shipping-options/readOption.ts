import type { Duration, ShippingOption } from './option.js'

const units: readonly unknown[] = ['business_day', 'day', 'hour', 'month', 'week'] satisfies Duration['unit'][]
const behaviors: readonly unknown[] = [
  'exclusive',
  'inclusive',
  'unspecified',
] satisfies ShippingOption['taxBehavior'][]

type Unknown<T> = { [K in keyof T]?: unknown }

/** Copies what an option of the quote has, key by key; undefined when it is none. An unreadable detail is left out. */
export function readOption(given: unknown): ShippingOption | undefined {
  const { id, label, amount, currency, ...rest } = (given ?? {}) as Unknown<ShippingOption>
  if (typeof id !== 'string' || !id || typeof label !== 'string') return undefined
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0) return undefined
  if (typeof currency !== 'string' || !/^[a-z]{3}$/.test(currency)) return undefined
  const { minimum, maximum } = (rest.estimate ?? {}) as Unknown<NonNullable<ShippingOption['estimate']>>
  const details: Unknown<ShippingOption> = {
    recommended: rest.recommended === true || undefined,
    estimate: rest.estimate && definedOnly({ minimum: readDuration(minimum), maximum: readDuration(maximum) }),
    rate: typeof rest.rate === 'string' ? rest.rate : undefined,
    taxBehavior: behaviors.includes(rest.taxBehavior) ? rest.taxBehavior : undefined,
    taxCode: typeof rest.taxCode === 'string' ? rest.taxCode : undefined,
  }
  return { id, label, amount, currency, ...(definedOnly(details) as Partial<ShippingOption>) }
}

function readDuration(given: unknown): Duration | undefined {
  const { unit, value } = (given ?? {}) as Unknown<Duration>
  return units.includes(unit) && Number.isSafeInteger(value) ? ({ unit, value } as Duration) : undefined
}

const definedOnly = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
