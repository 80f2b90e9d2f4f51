import { warnOnce } from '../../../schema/warnOnce.js'
import { bareValues } from '../../../form/store/initialValues.js'
import type { RootProps } from '../../../form/store/props.js'
import type { KnownSections } from '../../../form/store/store.js'
import type { CheckoutValues } from '../../schema.js'
import type { ShippingOption } from '../option.js'
import { readOptions } from '../readOption.js'

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

/** The options of the host for these values: they are those of the address that it gave. */
export function hostOptions(
  known: KnownSections,
  props: RootProps,
  { shippingAddress }: CheckoutValues,
): ShippingOption[] | undefined {
  if (!props.shippingOptions) return undefined
  const given = bareValues(known, props, props.defaultValues).shippingAddress
  return JSON.stringify(given) === JSON.stringify(shippingAddress) ? showableOptions(props.shippingOptions) : undefined
}
