import type { ShippingOption } from '../../sections/shipping-options/option.js'

/** The id of the option that stands chosen until the shopper chooses, `''` for none. */
export const recommendedOption = (offered: readonly ShippingOption[] = []): string =>
  offered.find(({ recommended }) => recommended)?.id ?? ''
