import { normalizeText } from '../../../schema/normalizeText.js'
import { sectionIds } from '../../keys.js'
import type { CheckoutValues } from '../../schema.js'
import { type CheckoutStore, knownValues, type SectionBehavior } from '../../../form/store/store.js'
import { askQuote } from './askQuote.js'
import { hostOptions } from './hostOptions.js'
import { offerMemory, stopQuote } from './offerMemory.js'
import { choicePath, recommendedOption } from './readOffer.js'
import { readOfferAnswer } from './readOfferAnswer.js'

const isOpen = ({ shippingOptions }: CheckoutValues) => normalizeText(shippingOptions.selected) === ''

/** Whether the displayed options belong to an address that is not stored. */
export function isOfferUnsaved(store: CheckoutStore): boolean {
  const { offeredAddress } = offerMemory(store)
  const { saved, unsure } = store
  return (
    offeredAddress !== undefined &&
    (unsure.has('shippingAddress') || offeredAddress !== JSON.stringify(saved.shippingAddress))
  )
}

/** The behavior of the shipping options: it quotes addresses and applies new lists. */
export const shippingOptionsBehavior: SectionBehavior = {
  inputs: { selected: { control: 'radio' } },
  initial(values, known, props) {
    values.shippingOptions.selected ||= recommendedOption(hostOptions(known, props, values))
  },
  started(store) {
    const shippingOptions = hostOptions(store.known, store.props, store.memory.initial)
    if (!shippingOptions) return {}
    offerMemory(store).hostAddress = JSON.stringify(knownValues(store).shippingAddress)
    return { session: { shippingOptions } }
  },
  mounted(store) {
    void askQuote(store)
    const quoteAgain = () => {
      if (store.memory.owed.size === 0 && offerMemory(store).status === 'failed') void askQuote(store)
    }
    // The global window, because this program sends, even if its forms are in another window.
    globalThis.addEventListener('online', quoteAgain)
    return () => {
      globalThis.removeEventListener('online', quoteAgain)
      const offer = offerMemory(store)
      offer.check = undefined
      if (offer.quoting) offer.quotedAddress = undefined
      stopQuote(offer)
    }
  },
  // The selected option is stored together with the address that its price belongs to.
  bind(store, sections, quiet) {
    const isBound = sections.includes('shippingOptions') && !sections.includes('shippingAddress')
    if (!isBound || !isOfferUnsaved(store)) return sections
    if (quiet) return sections.filter((id) => id !== 'shippingOptions')
    return sectionIds.filter((id) => id === 'shippingAddress' || sections.includes(id))
  },
  // If options are displayed, the shopper must select one. The relay cannot know whether they were displayed. Options
  // of another address are not required: the next save brings a new list.
  missing(store, sections, { update: { shippingAddress } }, values) {
    const offered = store.getState().session.shippingOptions ?? []
    const { offeredAddress } = offerMemory(store)
    const isOld =
      !store.props.adapter.quote &&
      shippingAddress &&
      offeredAddress !== undefined &&
      offeredAddress !== JSON.stringify(shippingAddress)
    const isMissing = offered.length > 0 && !isOld && sections.includes('shippingOptions') && isOpen(values)
    return isMissing ? [{ path: choicePath, code: 'required' }] : []
  },
  isOpen,
  // The answer to an address contains its options.
  sending(store, { shippingAddress }) {
    if (!shippingAddress) return
    const offer = offerMemory(store)
    stopQuote(offer)
    offer.quotedAddress = JSON.stringify(shippingAddress)
    offer.status = undefined
  },
  answered: readOfferAnswer,
  async settled(store, values, isLeft) {
    if (isLeft('shippingAddress')) await askQuote(store, values)
  },
  textOf(store, path) {
    if (path !== choicePath) return undefined
    const selected = store.form.getValues(path)
    return store.getState().session.shippingOptions?.find(({ id }) => id === selected)?.label
  },
  reset(store) {
    stopQuote(offerMemory(store))
    // After the page displays the values.
    setTimeout(() => void askQuote(store))
  },
}
