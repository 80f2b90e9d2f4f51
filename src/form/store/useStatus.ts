'use client'
import type { FailureReason } from '../../providers/result.js'
import type { CheckoutState } from './state.js'
import { useStoreValue } from './useStoreValue.js'

/** What became of the last save; `reason` when it failed. */
export function useStatus(): { status: CheckoutState['status']; reason: FailureReason | undefined } {
  const status = useStoreValue((store) => store.getState().status)
  const reason = useStoreValue((store) => store.getState().failure?.reason)
  return { status, reason }
}
