'use client'
import { useMemo } from 'react'
import { type UseFormReturn, useFormState } from 'react-hook-form'

import type { SessionInfo } from '../../providers/result.js'
import type { SessionIssue } from '../../sections/issue.js'
import type { CheckoutValues } from '../../sections/schema.js'
import { shownIssues } from '../issues/errors.js'
import { createHandle } from './handle.js'
import type { CheckoutHandle } from '../store/props.js'
import { useRootContext } from '../store/rootContext.js'
import { issueResolver } from './resolver.js'
import { type FormControl, setResolver } from '../store/formControl.js'
import type { CheckoutState } from '../store/state.js'
import type { CheckoutStore } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** What `useCheckout` returns: the methods of the checkout and its current state. */
export interface Checkout extends CheckoutHandle {
  /** The form of react-hook-form that holds the values. */
  form: UseFormReturn<CheckoutValues>
  /** `idle`, `saving`, or how the last save ended: `saved`, `rejected` or `failed`. */
  status: CheckoutState['status']
  /** Whether everything required is saved, including a shipping option if there are any, and nothing has changed since. */
  complete: boolean
  /** All displayed errors. */
  issues: SessionIssue[]
  /** The session of the last answer. */
  session: SessionInfo
}

// Only `useCheckout` exposes react-hook-form. The kit's own forms need no resolver, so they do not load one.
function withResolver(store: CheckoutStore): FormControl {
  setResolver(store.form, issueResolver(store))
  return store.form
}

/** Returns the methods and the state of the checkout around this component. Throws without a `Checkout.Root` above it. */
export function useCheckout(): Checkout {
  const { store } = useRootContext('useCheckout')
  const status = useStoreValue(({ getState }) => getState().status)
  const complete = useStoreValue(({ getState }) => getState().complete)
  const session = useStoreValue(({ getState }) => getState().session)
  // Compared as text, because the list is created for each comparison.
  const issues = useStoreValue((current) => JSON.stringify(shownIssues(current)))
  const formState = useFormState({ control: store.form.control })
  const handle = useMemo(() => createHandle(store), [store])
  return useMemo(
    () => ({
      ...handle,
      form: { ...withResolver(store), formState },
      status,
      complete,
      issues: JSON.parse(issues) as SessionIssue[],
      session,
    }),
    [handle, store, formState, status, complete, issues, session],
  )
}
