'use client'
import { suggestedEmail } from '../../schema/emailHint.js'
import type { FieldPath } from '../../sections/schema.js'
import { afterEdit } from '../issues/edit.js'
import { useRootContext } from '../store/rootContext.js'
import { findControl } from '../store/screen.js'
import { useStoreValue } from '../store/useStoreValue.js'

/**
 * Returns the suggested address while the warning is displayed. `take` puts it into the field, where it can be edited.
 */
export function useSuggestedEmail(path: FieldPath): { suggestion: string | undefined; take(): void } {
  const { store } = useRootContext()
  const suggestion = useStoreValue(({ form, getState }) =>
    getState().warnings[path]?.code === 'email-typo' ? suggestedEmail(form.getValues(path)) : undefined,
  )
  const take = () => {
    if (!suggestion) return
    store.form.setValue(path, suggestion)
    afterEdit(store, path)
    findControl(store.forms, path)?.focus()
  }
  return { suggestion, take }
}
