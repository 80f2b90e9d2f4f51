'use client'
import type { ReactNode } from 'react'

import type { afterEdit } from '../form/issues/edit.js'
import type { fillIn } from '../form/issues/fillIn.js'
import type { useRootContext } from '../form/store/rootContext.js'
import type { findControl } from '../form/store/screen.js'
import type { useStoreValue } from '../form/store/useStoreValue.js'
import type { suggestedEmail } from '../schema/emailHint.js'
import type { FieldPath } from '../sections/schema.js'
import type { useParts } from './useParts.js'

/** What this chunk uses of the form. It is passed, because a bundler splits the first load for a chunk that imports it. */
interface FormParts {
  afterEdit: typeof afterEdit
  fillIn: typeof fillIn
  findControl: typeof findControl
  suggestedEmail: typeof suggestedEmail
  useParts: typeof useParts
  useRootContext: typeof useRootContext
  useStoreValue: typeof useStoreValue
}

/**
 * Makes the component that replaces a mistyped email address by the suggestion. It renders a `<button>` while the
 * warning is displayed.
 */
export function createEmailAid({ useParts, useRootContext, useStoreValue, ...form }: FormParts) {
  return function EmailAid({ name }: { name: FieldPath }): ReactNode {
    const { store, messages } = useRootContext()
    const part = useParts()
    const suggestion = useStoreValue((current) =>
      current.getState().warnings[name]?.code === 'email-typo'
        ? form.suggestedEmail(current.form.getValues(name))
        : undefined,
    )
    if (!suggestion) return null
    const take = () => {
      store.form.setValue(name, suggestion)
      form.afterEdit(store, name)
      // The address can be edited further.
      form.findControl(store.forms, name)?.focus()
    }
    return (
      <button {...part('hint')} type="button" onClick={take}>
        {form.fillIn(messages['suggestion.use'], { suggestion })}
      </button>
    )
  }
}
