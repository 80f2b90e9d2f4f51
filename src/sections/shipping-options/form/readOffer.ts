import type { SessionIssue } from '../../../schema/issue.js'
import type { Snapshot } from '../../../form/store/state.js'
import type { ShippingOption } from '../option.js'

export const choicePath = 'shippingOptions.selected'

/** The id of the option that is selected until the shopper chooses, `''` for none. */
export const recommendedOption = (offered: readonly ShippingOption[] = []): string =>
  offered.find(({ recommended }) => recommended)?.id ?? ''

/**
 * Reads a new list. If nothing is selected, the recommended option is. If the selected option is no longer offered, it is
 * cleared with the warning `option-unavailable`: nothing replaces what the shopper chose. If its price differs from the one
 * that was shown, the warning is `price-changed`.
 */
export function readOffer(
  { values, errors, state: { session, warnings } }: Pick<Snapshot, 'values' | 'errors' | 'state'>,
  offered: readonly ShippingOption[],
): { selected: string; found?: SessionIssue } {
  const { selected } = values.shippingOptions
  const now = offered.find(({ id }) => id === selected)
  if (selected ? !now : warnings[choicePath]?.code === 'option-unavailable')
    return { selected: '', found: { path: choicePath, code: 'option-unavailable' } }
  // An error is shown until the shopper chooses.
  if (!now) return { selected: errors.shippingOptions ? '' : recommendedOption(offered) }
  const shown = session.shippingOptions?.find(({ id }) => id === selected)
  const isSame = !shown || (shown.amount === now.amount && shown.currency === now.currency)
  return isSame ? { selected } : { selected, found: { path: choicePath, code: 'price-changed' } }
}
