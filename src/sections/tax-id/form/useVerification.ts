'use client'
import { useEffect } from 'react'

import { useRootContext } from '../../../form/store/rootContext.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import { taxIdMemory } from './behavior.js'
import { taxIdMessages } from '../../../locales/messages/en/taxId.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { reviewTaxId, verificationState } from './verify.js'

/** Verifies the tax ID whenever it is validated. Returns the text to announce. An issue is displayed at the field. */
export function useVerification(isShown: boolean): string | undefined {
  const { messages } = useRootContext()
  const state = useStoreValue(verificationState)
  const memory = useStoreValue(taxIdMemory)
  useEffect(() => {
    if (!isShown) return undefined
    memory.verifiers += 1
    memory.review = review
    return () => {
      memory.verifiers -= 1
      if (memory.verifiers === 0) delete memory.review
    }
  }, [memory, isShown])
  return typeof state === 'string' ? { ...taxIdMessages, ...messages }[`tax-id.${state}`] : undefined
}

const review: NonNullable<SectionBehavior['review']> = (store, { update, issues }, { taxId }) => {
  if (!update.taxId) return []
  const isRight = !issues.some(({ path }) => path?.startsWith('taxId.'))
  return reviewTaxId(store, isRight ? taxId : undefined)
}
