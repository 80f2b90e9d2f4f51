import type { Upstream } from '../providers/upstream.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import { readOption, unfitKey } from '../sections/shipping-options/readOption.js'
import { Problem } from './problem.js'

const wanted: Readonly<Record<keyof ShippingOption, string>> = {
  id: 'a visible string without control characters',
  label: 'a visible string',
  amount: 'a whole number of minor units, 0 or more',
  currency: 'an ISO 4217 code in lower case',
  recommended: 'true or false',
  group: 'a string that is not empty',
  kind: 'a string that is not empty, such as pickup',
  estimate: 'an object whose minimum and maximum have a unit and a whole value above 0, the minimum first',
  rate: 'a string that is not empty',
  taxBehavior: 'exclusive, inclusive or unspecified',
  taxCode: 'a string that is not empty',
}

const unusable = (reason: string) => new Problem(502, 'The shipping quote cannot be used. See the server log.', reason)

/** Reads the options that `quoteShipping` returned. Throws a 502 if one is invalid. */
export function readQuote(given: unknown): ShippingOption[] {
  if (!Array.isArray(given))
    throw unusable('quoteShipping returned no array. Return the shipping options, or [] for none.')
  return Array.from<unknown, ShippingOption>(given, (each, at) => {
    const read = readOption(each)
    const key = unfitKey(each) ?? (read && isCurrency(read.currency) ? undefined : 'currency')
    if (!read || key)
      throw unusable(`quoteShipping: ${key} of option ${at + 1} is not ${wanted[key ?? 'id']}. Correct it.`)
    return read
  })
}

/** Throws a 502 for options that share an ID, have different currencies, or exceed the provider's documented limits. */
export async function checkQuote<S, B>(
  update: SessionUpdate,
  shippingOptions: readonly ShippingOption[],
  upstream?: Upstream<S, B>,
): Promise<void> {
  const differ = (key: 'id' | 'currency') => new Set(shippingOptions.map((option) => option[key])).size
  if (differ('id') < shippingOptions.length)
    throw unusable('quoteShipping: two options have the same id. Give each its own.')
  if (differ('currency') > 1) throw unusable('quoteShipping: the options have different currencies. Use one.')
  if (!upstream) return
  const { mirror, wire } = upstream
  const fault = mirror?.safeParse(await wire.toBody(update, { shippingOptions })).error?.issues[0]
  if (fault) throw unusable(`quoteShipping: the provider does not take ${fault.path.join('.')}: ${fault.message}`)
}

let currencies: ReadonlySet<string> | undefined

/** Whether this runtime knows a currency code. */
function isCurrency(code: string): boolean {
  // Older versions of Node do not list XCG and ZWG.
  currencies ??= new Set([...Intl.supportedValuesOf('currency'), 'XCG', 'ZWG'])
  return currencies.has(code.toUpperCase())
}
