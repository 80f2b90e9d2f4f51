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

/** What is known of the ways of shipping. */
export interface Offer {
  /** Those that are offered now: undefined before the first list came. */
  offered: ShippingOption[] | undefined
  /** The list is another one than when it was first seen. */
  isNews: boolean
  loading: boolean
  /** What failed last: the quote, or the save of the address. */
  failed: 'quote' | 'save' | undefined
  /** Only a save brings the options. */
  needsSave: boolean
  /** Takes over the choice: stored at once where sections save themselves, otherwise by the next save. */
  choose(): void
}

/** The ways of shipping that are offered for the address. */
export function useOffer(): Offer {
  const { store } = useRootContext()
  const offered = useStoreValue((current) => current.getState().session.shippingOptions)
  // The list depends on the address, and on nothing else that is saved.
  const loading = useStoreValue(
    (current) =>
      offerMemory(current).status === 'loading' || current.getState().sending.some((id) => sections.includes(id)),
  )
  const failed = useStoreValue((current) => {
    if (offerMemory(current).status === 'failed') return 'quote'
    return current.getState().failure && current.unsure.has('shippingAddress') ? 'save' : undefined
  })
  // Options that were not on the page before: the address may be there already.
  useEffect(() => void askQuote(store), [store])
  // A save stopped the quote, and its answer brought no options.
  useEffect(() => {
    if (store.props.adapter.quote && !loading && !offered && !failed) void askQuote(store)
  }, [store, loading, offered, failed])
  const list = JSON.stringify(offered)
  const [seen, see] = useState({ list, isNews: false })
  if (seen.list !== list) see({ list, isNews: true })
  const choose = () => {
    // A choice answers the complaint about the last one.
    setFieldError(store, choicePath)
    if (store.props.save !== 'auto') return
    const isWithAddress = isOfferUnsaved(store) || sectionsOnScreen(store.forms).includes('shippingAddress')
    void save(store, { sections: isWithAddress ? sections : ['shippingOptions'], quiet: true })
  }
  const { adapter, save: mode } = store.props
  const needsSave = !adapter.quote && adapter.provider?.offers !== 'answer' && mode !== 'auto'
  return { offered, isNews: seen.isNews, loading, failed, needsSave, choose }
}
