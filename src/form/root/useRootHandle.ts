'use client'
import { type ForwardedRef, useImperativeHandle } from 'react'

import { createHandle } from './handle.js'
import type { CheckoutHandle } from '../store/props.js'
import { useRootContext } from '../store/rootContext.js'

/** Gives the handle of the Root above to whoever holds the ref. */
export function useRootHandle(ref: ForwardedRef<CheckoutHandle>): void {
  const { store } = useRootContext()
  useImperativeHandle(ref, () => createHandle(store), [store])
}
