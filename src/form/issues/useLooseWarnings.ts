'use client'
import type { FieldPath } from '../../sections/schema.js'
import { fieldOfIssue } from './errors.js'
import { fieldLabel } from './fieldLabel.js'
import { issueFacts } from './issueFacts.js'
import { issueText } from './issueText.js'
import { type RootContextValue, useRootContext } from '../store/rootContext.js'
import { findControl } from '../store/screen.js'
import { behaviorsOf } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** Returns the warnings of the last answer for fields that are not on the page. Each names its field. */
export function useLooseWarnings(): readonly string[] {
  const root = useRootContext('Checkout.Status')
  // Compared as text, because the list is created for each comparison.
  return JSON.parse(useStoreValue((store) => JSON.stringify(listLoose({ ...root, store })))) as string[]
}

function listLoose(root: RootContextValue): string[] {
  const { store, messages } = root
  const isDisplayed = (field: FieldPath) =>
    behaviorsOf(store.known).some((behavior) => behavior.displays?.(store, field))
  const texts = (store.getState().session.warnings ?? []).flatMap((issue) => {
    const field = fieldOfIssue(store, issue)
    if (field && (findControl(store.forms, field) || isDisplayed(field))) return []
    const path = field ?? issue.path ?? ''
    const text = issueText(messages, { ...issue, path }, issueFacts(root, path))
    const label = field && fieldLabel(root, field)
    return [label && !text.includes(label) ? `${label}: ${text}` : text]
  })
  return [...new Set(texts)]
}
