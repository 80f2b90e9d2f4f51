import type { SessionIssue } from '../../../schema/issue.js'
import type { ShippingOption } from '../option.js'

export const choicePath = 'shippingOptions.selected'

/** The shopper's choice and the list that it was made from. */
export interface Choice {
  selected: string
  before: readonly ShippingOption[] | undefined
  /** The field shows an error until the shopper chooses. */
  hasError: boolean
  /** The warning that the field shows. */
  warning: SessionIssue | undefined
}

/** The id of the option that is selected until the shopper chooses, `''` for none. */
export const recommendedOption = (offered: readonly ShippingOption[] = []): string =>
  offered.find(({ recommended }) => recommended)?.id ?? ''

/**
 * Reads a new list. If nothing is selected, the recommended option is. If the selected option is no longer offered, it is
 * cleared with the warning `option-unavailable`: nothing replaces what the shopper chose. If its price differs from the one
 * that was shown, the warning is `price-changed`.
 */
export function readOffer(
  { selected, before, hasError, warning }: Choice,
  offered: readonly ShippingOption[],
): { selected: string; found?: SessionIssue } {
  const now = offered.find(({ id }) => id === selected)
  const isGone = selected ? !now : warning?.code === 'option-unavailable'
  if (isGone) return { selected: '', found: { path: choicePath, code: 'option-unavailable' } }
  if (!selected) return { selected: hasError ? '' : recommendedOption(offered) }
  const shown = before?.find(({ id }) => id === selected)
  const isSame = !shown || (shown.amount === now?.amount && shown.currency === now.currency)
  return isSame ? { selected } : { selected, found: { path: choicePath, code: 'price-changed' } }
}
