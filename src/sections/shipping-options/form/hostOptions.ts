import { warnOnce } from '../../../schema/warnOnce.js'
import { bareValues } from '../../../form/store/initialValues.js'
import type { RootProps } from '../../../form/store/props.js'
import type { KnownSections } from '../../../form/store/store.js'
import type { CheckoutValues } from '../../schema.js'
import type { ShippingOption } from '../option.js'
import { readOptions } from '../readOption.js'

type Unknown = Partial<Record<string, unknown>>

/**
 * Returns the valid options of a prop, each ID once; undefined for anything but a list. An invalid estimate is left
 * out.
 */
export function showableOptions(given: unknown): ShippingOption[] | undefined {
  const options = readOptions(given)
  warnOnce(
    'A shipping option is left out. It needs an `id` of its own, a `label`, a whole `amount` and a `currency` in lower case.',
    () => options !== undefined && options.length < (given as unknown[]).length,
  )
  warnOnce(
    'The estimate of a shipping option is left out. Each bound needs a `unit` and a whole `value` above 0, the minimum first.',
    () => options?.some(({ id, estimate }) => !estimate && hasEstimate(given, id)) ?? false,
  )
  return options
}

const hasEstimate = (given: unknown, id: string) =>
  (given as (Unknown | null)[]).some((option) => option?.id === id && (option.estimate ?? undefined) !== undefined)

/** Returns the options of the prop, if the values have the address that they belong to. */
export function hostOptions(
  known: KnownSections,
  props: RootProps,
  { shippingAddress }: CheckoutValues,
): ShippingOption[] | undefined {
  if (!props.shippingOptions) return undefined
  const given = bareValues(known, props, props.defaultValues).shippingAddress
  return JSON.stringify(given) === JSON.stringify(shippingAddress) ? showableOptions(props.shippingOptions) : undefined
}
