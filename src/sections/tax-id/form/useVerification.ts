'use client'
import { useEffect } from 'react'

import { useRootContext } from '../../../form/store/rootContext.js'
import type { Review } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { reviewTaxId, verificationState } from './verify.js'

/** Has the tax ID verified whenever it is judged. Gives what is to be said of it; an issue is said at the field. */
export function useVerification(): string | undefined {
  const { store, messages } = useRootContext()
  const state = useStoreValue(verificationState)
  useEffect(() => {
    store.reviews = [...store.reviews, review]
    return () => {
      const mine = store.reviews.indexOf(review)
      store.reviews = store.reviews.filter((_, index) => index !== mine)
    }
  }, [store])
  return typeof state === 'string' ? messages[`tax-id.${state}`] : undefined
}

const review: Review = (store, { update, issues }, { taxId }) => {
  if (!update.taxId) return []
  const isRight = !issues.some(({ path }) => path?.startsWith('taxId.'))
  return reviewTaxId(store, isRight ? taxId : undefined)
}
