'use client'
import type { FailureReason } from '../../providers/result.js'
import { useRootContext } from '../store/rootContext.js'
import type { CheckoutState } from '../store/state.js'
import { useStoreValue } from '../store/useStoreValue.js'
import { useLooseWarnings } from './useLooseWarnings.js'

/** What became of the last save. */
export interface SaveStatus {
  status: CheckoutState['status']
  /** Why nothing was saved, where `status` is `'failed'`. After `'ended'` nothing can be saved any more. */
  reason: FailureReason | undefined
  /** The words for it, `''` where there is nothing to say. Announce them politely: `role="status"`. */
  text: string
  /** The words of warnings about fields that are not on the page. */
  warnings: readonly string[]
}

/** What became of the last save, with the words for it. */
export function useSaveStatus(): SaveStatus {
  const { messages } = useRootContext('useSaveStatus')
  const status = useStoreValue((store) => store.getState().status)
  const reason = useStoreValue((store) => store.getState().failure?.reason)
  const word = reason ?? (status === 'saving' || status === 'saved' ? status : undefined)
  return { status, reason, text: word ? messages[`status.${word}`] : '', warnings: useLooseWarnings() }
}
