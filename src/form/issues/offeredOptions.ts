import { normalizeText } from '../../schema/normalizeText.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { ShippingOption } from '../../sections/shipping-options/option.js'
import { errorAt } from './errors.js'
import { recommendedOption } from '../store/recommendedOption.js'
import type { CheckoutStore } from '../store/store.js'

const path = 'shippingOptions.selected'

/** Whether an option is still to be chosen in one of the sections. */
export const isChoiceOpen = (ids: readonly SectionId[], values: CheckoutValues): boolean =>
  ids.includes('shippingOptions') && normalizeText(values.shippingOptions.selected) === ''

/** Whether the options on the page are those of an address that is not stored. */
export const isOfferUnsaved = ({ memory, saved, unsure }: CheckoutStore): boolean =>
  memory.offeredFor !== undefined &&
  (unsure.has('shippingAddress') || memory.offeredFor !== JSON.stringify(saved.shippingAddress))

/**
 * Once a list has come, the shopper must choose from it; the relay cannot know whether one was shown. A list of another
 * address waits for the save that brings the next one.
 */
export function missingChoice(
  { getState, memory, props }: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
  { shippingAddress }: SessionUpdate,
): SessionIssue[] {
  const offered = getState().session.shippingOptions ?? []
  const isOld =
    !props.adapter.quote &&
    shippingAddress &&
    memory.offeredFor !== undefined &&
    memory.offeredFor !== JSON.stringify(shippingAddress)
  return offered.length > 0 && !isOld && isChoiceOpen(ids, values) ? [{ path, code: 'required' }] : []
}

/**
 * Takes over a new list. Where nothing is chosen, the recommended option is. A choice that is no longer offered is
 * dropped, with the warning `option-unavailable`: what the shopper chose is not replaced by something else. One whose
 * price differs from the price that was shown gives the warning `price-changed`.
 */
export function takeOffer(store: CheckoutStore, offered: readonly ShippingOption[]): SessionIssue[] {
  const { form, getState } = store
  const selected = normalizeText(form.getValues(path)) && form.getValues(path)
  const shown = getState().session.shippingOptions?.find(({ id }) => id === selected)
  const now = offered.find(({ id }) => id === selected)
  const isGone = (selected && !now) || (!selected && getState().warnings[path]?.code === 'option-unavailable')
  if (isGone) {
    form.setValue(path, '')
    return [{ path, code: 'option-unavailable' }]
  }
  // An error stands there until the shopper chooses.
  if (!selected && !errorAt(store, path)) form.setValue(path, recommendedOption(offered))
  const isSame = !shown || !now || (shown.amount === now.amount && shown.currency === now.currency)
  return isSame ? [] : [{ path, code: 'price-changed' }]
}
