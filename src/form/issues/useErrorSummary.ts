'use client'
import { type RefObject, useContext, useEffect, useMemo, useRef } from 'react'

import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { shownIssues } from './errors.js'
import { FormContext } from '../store/formContext.js'
import { issueFacts } from './issueFacts.js'
import { issueText } from './issueText.js'
import { type RootContextValue, useRootContext } from '../store/rootContext.js'
import { findControl, pathsOnScreen } from '../store/screen.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** A line of the error summary. `go` moves the focus to the field, which has a `href` when it is on the page. */
export interface SummaryItem {
  key: string
  text: string
  /** The section, where another one has the same words. */
  section: string | undefined
  href: string | undefined
  go: () => void
}

/** What is wrong, in the order of the page and in the words at the fields. Empty until something was refused. */
export function useErrorSummary(): { ref: RefObject<HTMLDivElement | null>; items: SummaryItem[] } {
  const root = useRootContext()
  const { store, messages } = root
  const own = useContext(FormContext)
  // Compared as text: the list is made anew at every look. The words are in it, for they depend on other values.
  const listed = useStoreValue((current) => JSON.stringify(listIssues({ ...root, store: current }, own?.current)))
  const refusals = useStoreValue((current) => current.getState().refusals)
  const ref = useRef<HTMLDivElement>(null)
  const heard = useRef(refusals)

  useEffect(() => {
    store.summaries.add(ref)
    return () => void store.summaries.delete(ref)
  }, [store])
  useEffect(() => {
    if (heard.current === refusals) return
    heard.current = refusals
    if (!refusals.form || !own || own.current === refusals.form) ref.current?.focus()
  }, [refusals, own])

  const items = useMemo(() => {
    const said = JSON.parse(listed) as ListedIssue[]
    const items = new Map<string, SummaryItem>()
    for (const { id, path, text } of said) {
      const key = `${path} ${text}`
      const go = () => findControl(store.forms, path as FieldPath)?.focus()
      const isTwice = said.some((other) => other.text === text && other.path !== path)
      items.set(key, {
        key,
        text,
        section: isTwice && isFieldPath(path) ? messages[`legend.${splitPath(path)[0]}`] : undefined,
        href: id && `#${id}`,
        go,
      })
    }
    return [...items.values()]
  }, [store, messages, listed])

  return { ref, items }
}

/** `id`: of the control, when it is on the page. */
interface ListedIssue {
  id?: string | undefined
  path: string
  text: string
}

// Those of the form around the summary, and those that stand in no form.
function listIssues(root: RootContextValue, form?: HTMLFormElement | null): ListedIssue[] {
  const { store, messages } = root
  // An error that appears on leaving a field is told there; the summary is for what a submit or an answer found.
  if (!store.getState().listed) return []
  const order: string[] = pathsOnScreen(store.forms)
  const own: string[] = form ? pathsOnScreen([form]) : order
  const place = ({ path = '' }: SessionIssue) => (order.includes(path) ? order.indexOf(path) : order.length)
  return shownIssues(store)
    .filter((issue) => place(issue) === order.length || own.includes(issue.path ?? ''))
    .sort((a, b) => place(a) - place(b))
    .map((issue) => {
      const { path = '' } = issue
      const id = isFieldPath(path) ? findControl(store.forms, path)?.id : undefined
      return { id, path, text: issueText(messages, issue, issueFacts(root, path)) }
    })
}
