'use client'
import type { FailureReason } from '../../providers/result.js'
import { useRootContext } from '../store/rootContext.js'
import type { CheckoutState } from '../store/state.js'
import { useStoreValue } from '../store/useStoreValue.js'
import { useLooseWarnings } from './useLooseWarnings.js'

/** The status of the last save. */
export interface SaveStatus {
  /** `idle`, `saving`, or how the last save ended: `saved`, `rejected` or `failed`. */
  status: CheckoutState['status']
  /** Why a save failed. After `'ended'`, nothing more can be saved. */
  reason: FailureReason | undefined
  /** The text to announce in an element with `role="status"`; `''` if there is none. */
  text: string
  /** The texts of warnings about fields that are not on the page. */
  warnings: readonly string[]
}

/** Returns how the last save ended, with its text. */
export function useSaveStatus(): SaveStatus {
  const { messages } = useRootContext('useSaveStatus')
  const status = useStoreValue((store) => store.getState().status)
  const reason = useStoreValue((store) => store.getState().failure?.reason)
  const word = reason ?? (status === 'saving' || status === 'saved' ? status : undefined)
  return { status, reason, text: word ? messages[`status.${word}`] : '', warnings: useLooseWarnings() }
}
