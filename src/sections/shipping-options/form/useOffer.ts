'use client'
import { useEffect, useState } from 'react'

import type { SectionId } from '../../schema.js'
import type { ShippingOption } from '../option.js'
import { setFieldError } from '../../../form/issues/errors.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { save } from '../../../form/saving/save.js'
import { sectionsOnScreen } from '../../../form/store/screen.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { askQuote } from './askQuote.js'
import { isOfferUnsaved } from './behavior.js'
import { offerMemory } from './offerMemory.js'
import { choicePath } from './readOffer.js'

const sections: readonly SectionId[] = ['shippingAddress', 'shippingOptions']

/** The offered shipping options. */
export interface Offer {
  /** The offered options; undefined before the first list. */
  offered: ShippingOption[] | undefined
  /** Whether the list has changed since it was first displayed. */
  isNews: boolean
  loading: boolean
  /** What failed last: the quote, or the save of the address. */
  failed: 'quote' | 'save' | undefined
  /** Whether only a save loads the options. */
  needsSave: boolean
  /** Applies the selected option. With automatic saves it is stored at once, otherwise by the next save. */
  choose(): void
}

/** Returns the shipping options that are offered for the address. */
export function useOffer(): Offer {
  const { store } = useRootContext()
  const offered = useStoreValue((current) => current.getState().session.shippingOptions)
  // Only the save of an address affects the list.
  const loading = useStoreValue(
    (current) =>
      offerMemory(current).status === 'loading' || current.getState().sending.some((id) => sections.includes(id)),
  )
  const failed = useStoreValue((current) => {
    if (offerMemory(current).status === 'failed') return 'quote'
    return current.getState().failure && current.unsure.has('shippingAddress') ? 'save' : undefined
  })
  // The options may be added to the page after the address was completed.
  useEffect(() => void askQuote(store), [store])
  // Quotes again if a save stopped the quote and its answer contains no options.
  useEffect(() => {
    if (store.props.adapter.quote && !loading && !offered && !failed) void askQuote(store)
  }, [store, loading, offered, failed])
  const list = JSON.stringify(offered)
  const [seen, see] = useState({ list, isNews: false })
  if (seen.list !== list) see({ list, isNews: true })
  const choose = () => {
    // Selecting an option resolves the error.
    setFieldError(store, choicePath)
    if (store.props.save !== 'auto') return
    const isWithAddress = isOfferUnsaved(store) || sectionsOnScreen(store.forms).includes('shippingAddress')
    void save(store, { sections: isWithAddress ? sections : ['shippingOptions'], quiet: true })
  }
  const { adapter, save: mode } = store.props
  const needsSave = !adapter.quote && adapter.provider?.offers !== 'answer' && mode !== 'auto'
  return { offered, isNews: seen.isNews, loading, failed, needsSave, choose }
}
