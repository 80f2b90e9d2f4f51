'use client'
import { type RefObject, useEffect, useMemo, useRef } from 'react'

import { isFieldPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { fieldRow } from '../providers/fieldMode.js'
import { shownIssues } from './errors.js'
import { issueText } from './issueText.js'
import { useRootContext } from './rootContext.js'
import { findControl, pathsOnScreen } from './screen.js'
import { useStoreValue } from './useStoreValue.js'

/** A line of the error summary. `go` moves the focus to the field; absent when it is not on the page. */
export interface SummaryItem {
  key: string
  text: string
  href?: string
  go?: () => void
}

/** What is wrong, in the order of the page and in the words at the fields. Empty until something was refused. */
export function useErrorSummary(): { ref: RefObject<HTMLDivElement | null>; items: SummaryItem[] } {
  const { store, provider, messages } = useRootContext('Checkout.Errors')
  const shown = useStoreValue('Checkout.Errors', (current) => {
    const { refusals, looseIssues } = current.getState()
    // An error that appears on leaving a field is told there; the summary is for what a submit or an answer found.
    return refusals.count || looseIssues.length ? JSON.stringify(shownIssues(current)) : '[]'
  })
  const refusals = useStoreValue('Checkout.Errors', (current) => current.getState().refusals)
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    store.summaries.add(ref)
    return () => void store.summaries.delete(ref)
  }, [store])
  useEffect(() => {
    const summary = ref.current
    const ownForm = summary?.closest('form')
    if (refusals.count && summary && (!refusals.form || !ownForm || ownForm === refusals.form)) summary.focus()
  }, [refusals])

  const items = useMemo(() => {
    const order = pathsOnScreen(store.forms)
    const issues = JSON.parse(shown) as ReturnType<typeof shownIssues>
    const place = (path?: string) =>
      path && isFieldPath(path) && order.includes(path) ? order.indexOf(path) : order.length
    return issues
      .sort((a, b) => place(a.path) - place(b.path))
      .map((issue): SummaryItem => {
        const { path = '' } = issue
        const max = provider && isFieldPath(path) ? fieldRow(provider.fields, path)?.max : undefined
        const item = { key: `${path} ${issue.code}`, text: issueText(messages, issue, max) }
        const control = isFieldPath(path) ? findControl(store.forms, path) : undefined
        return control
          ? { ...item, href: `#${control.id}`, go: () => findControl(store.forms, path as FieldPath)?.focus() }
          : item
      })
  }, [store, provider, messages, shown])

  return { ref, items }
}
