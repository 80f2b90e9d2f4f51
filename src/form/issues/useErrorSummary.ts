'use client'
import { useCallback, useContext, useEffect, useId, useMemo, useRef } from 'react'

import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { isAnswerable } from '../../providers/judgeBy.js'
import { shownIssues } from './errors.js'
import { FormContext } from '../store/formContext.js'
import { issueFacts } from './issueFacts.js'
import { issueText } from './issueText.js'
import { isTag } from '../store/isElement.js'
import { type RootContextValue, useRootContext } from '../store/rootContext.js'
import { findControl, namesOnScreen } from '../store/screen.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** An issue in the error summary. */
export interface SummaryIssue {
  /** The ID of the element with `text`. Your own control that the issue is about is described by it. */
  id: string
  /** A field path, or the `name` of your own control. `''` if the issue is at no control. */
  path: string
  /** The message. */
  text: string
  /** The name of the section, if another section has an issue with the same message. */
  section: string | undefined
  /** A link to the control. Undefined if the control is not on the page. */
  href: string | undefined
  /** Moves the focus to the control. Call it when the link is clicked, and prevent the default. */
  focus: () => void
}

/** The data of an error summary. */
export interface ErrorSummary {
  /** Set it on the element around the summary, with `tabIndex={-1}`. The element takes the focus after a rejected save. */
  ref: (element: HTMLElement | null) => void
  /** The heading of the summary. */
  title: string
  /** The issues in page order. Empty until a save is rejected; then render no summary. */
  issues: readonly SummaryIssue[]
}

/** Returns the errors in page order, with the messages of the fields. For one `Checkout.Form`, or outside of it for all forms. */
export function useErrorSummary(): ErrorSummary {
  const root = useRootContext('useErrorSummary')
  const { store, messages } = root
  const base = useId()
  const own = useContext(FormContext)
  // Compared as text, because the list is created for each comparison. It includes the texts, which depend on other
  // values.
  const listed = useStoreValue((current) => JSON.stringify(listIssues({ ...root, store: current }, own?.current)))
  const refusals = useStoreValue((current) => current.getState().refusals)
  const element = useRef<HTMLElement>(null)
  const seenRefusals = useRef(refusals)

  useEffect(() => {
    store.summaries.add(element)
    return () => void store.summaries.delete(element)
  }, [store])
  useEffect(() => {
    if (seenRefusals.current === refusals) return
    seenRefusals.current = refusals
    if (!refusals.form || !own || own.current === refusals.form) element.current?.focus()
  }, [refusals, own])

  const issues = useMemo(() => {
    const listedIssues = JSON.parse(listed) as ListedIssue[]
    return listedIssues.map(({ href, path, text }, index): SummaryIssue => {
      const isRepeated = listedIssues.some((other) => other.text === text && other.path !== path)
      return {
        id: `${base}-${index}`,
        path,
        text,
        section: isRepeated && isFieldPath(path) ? messages[`legend.${splitPath(path)[0]}`] : undefined,
        href,
        focus: () => findControl(store.forms, path)?.focus(),
      }
    })
  }, [store, messages, listed, base])

  useEffect(() => {
    const atOwnControls = issues.filter(({ path, href }) => href && !isFieldPath(path))
    if (!atOwnControls.length) return undefined
    const gone = new AbortController()
    const find = (path: string) => findControl(store.forms, path)
    import('./markControls.js').then(
      ({ markControls }) =>
        markControls(store, atOwnControls, { find, isAll: atOwnControls.length === issues.length, gone: gone.signal }),
      () => undefined,
    )
    return () => gone.abort()
  }, [store, issues])

  const ref = useCallback((summary: HTMLElement | null) => void (element.current = summary), [])
  return { ref, title: messages['errors.title'], issues }
}

/** `href`: a link to the control, if it is on the page. */
interface ListedIssue {
  href?: string | undefined
  path: string
  text: string
}

// Lists the issues of the form around the summary, and those outside any form.
function listIssues(root: RootContextValue, form?: HTMLFormElement | null): ListedIssue[] {
  const { store, messages } = root
  // An error on leaving a field is displayed only there. The summary lists what a submit or an answer found.
  if (!store.getState().listed) return []
  const order = namesOnScreen(store.forms)
  const own = form ? namesOnScreen([form]) : order
  const place = ({ path = '' }: SessionIssue) => (order.includes(path) ? order.indexOf(path) : order.length)
  const listed = shownIssues(store)
    .filter((issue) => place(issue) === order.length || own.includes(issue.path ?? ''))
    .sort((a, b) => place(a) - place(b))
    .map((issue) => {
      const { path = '' } = issue
      const control = path && findControl(store.forms, path)
      const text = issueText(messages, issue, issueFacts(root, path, isTag(control, 'select')))
      const isServed = store === store.served && isFieldPath(path) && isAnswerable(path, root.provider, root.rules)
      return { href: control ? `#${control.id}` : isServed ? `#${root.id}-${path}` : undefined, path, text }
    })
  const keys = listed.map(({ path, text }) => `${path} ${text}`)
  return listed.filter((_, at) => keys.indexOf(keys[at] as string) === at)
}
