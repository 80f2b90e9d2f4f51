'use client'
import { type ForwardedRef, useImperativeHandle } from 'react'

import { createHandle } from './handle.js'
import type { CheckoutHandle } from '../store/props.js'
import { useRootContext } from '../store/rootContext.js'

/** Exposes the methods of the Root through a ref. */
export function useRootHandle(ref: ForwardedRef<CheckoutHandle>): void {
  const { store } = useRootContext()
  useImperativeHandle(ref, () => createHandle(store), [store])
}
