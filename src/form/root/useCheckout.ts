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

/** What `useCheckout` gives: the handle, and what the checkout shows at the moment. */
export interface Checkout extends CheckoutHandle {
  /** The react-hook-form below. */
  form: UseFormReturn<CheckoutValues>
  status: CheckoutState['status']
  /** All that is required is saved and nothing changed since. */
  complete: boolean
  /** Everything that is shown as wrong. */
  issues: SessionIssue[]
  session: SessionInfo
}

// Only here can a host reach react-hook-form; the kit's own forms need no resolver and do not load one.
function withResolver(store: CheckoutStore): FormControl {
  setResolver(store.form, issueResolver(store))
  return store.form
}

/** The checkout around this component. Throws when there is no Root above it. */
export function useCheckout(): Checkout {
  const { store } = useRootContext('useCheckout')
  const status = useStoreValue(({ getState }) => getState().status)
  const complete = useStoreValue(({ getState }) => getState().complete)
  const session = useStoreValue(({ getState }) => getState().session)
  // Compared as text: the list is made anew at every look.
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
