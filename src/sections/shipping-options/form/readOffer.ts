import type { SessionIssue } from '../../../schema/issue.js'
import type { Snapshot } from '../../../form/store/state.js'
import type { ShippingOption } from '../option.js'

export const choicePath = 'shippingOptions.selected'

/** Returns the ID of the recommended option; `''` if there is none. */
export const recommendedOption = (offered: readonly ShippingOption[] = []): string =>
  offered.find(({ recommended }) => recommended)?.id ?? ''

/**
 * Reads a new list. If nothing is selected, the recommended option is selected. If the selected option is no longer
 * offered, it is cleared with the warning `option-unavailable`, and no other option is selected. If its price has
 * changed, the warning is `price-changed`.
 */
export function readOffer(
  { values, errors, state: { session, warnings } }: Pick<Snapshot, 'values' | 'errors' | 'state'>,
  offered: readonly ShippingOption[],
): { selected: string; found?: SessionIssue } {
  const { selected } = values.shippingOptions
  // The list itself says that nothing is offered.
  if (offered.length === 0) return { selected: '' }
  const now = offered.find(({ id }) => id === selected)
  if (selected ? !now : warnings[choicePath]?.code === 'option-unavailable')
    return { selected: '', found: { path: choicePath, code: 'option-unavailable' } }
  // An error stays until the shopper selects an option.
  if (!now) return { selected: errors.shippingOptions ? '' : recommendedOption(offered) }
  const shown = session.shippingOptions?.find(({ id }) => id === selected)
  const isSame = !shown || (shown.amount === now.amount && shown.currency === now.currency)
  return isSame ? { selected } : { selected, found: { path: choicePath, code: 'price-changed' } }
}
