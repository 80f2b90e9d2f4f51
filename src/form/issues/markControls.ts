import type { CheckoutStore } from '../store/store.js'

interface Marking {
  find: (path: string) => HTMLElement | undefined
  /** Whether the summary has no other issues. */
  isAll: boolean
  /** Aborts when the issues change or the summary is removed. */
  gone: AbortSignal
}

// The attributes that mark a control as invalid and describe it.
const marked = ['aria-invalid', 'aria-describedby'] as const

/** Marks your own controls as invalid, described by the error summary, until they are edited or the issues change. */
export function markControls(
  store: CheckoutStore,
  issues: readonly { id: string; path: string }[],
  { find, isAll, gone }: Marking,
): void {
  if (gone.aborted) return
  for (const { id, path } of issues) {
    const control = find(path)
    if (!control) continue
    const before = marked.map((name) => control.getAttribute(name))
    const after = ['true', [before[1], id].filter(Boolean).join(' ')]
    marked.forEach((name, at) => control.setAttribute(name, after[at] as string))
    gone.addEventListener('abort', () =>
      marked.forEach((name, at) => {
        // If your code has changed the attribute since, it is left alone.
        if (control.getAttribute(name) !== after[at]) return
        const value = before[at]
        if (typeof value === 'string') control.setAttribute(name, value)
        else control.removeAttribute(name)
      }),
    )
    // An edit removes the issue, as at the kit's own fields. `closest('form')` also covers other radio buttons of the
    // group.
    const edited = ({ target }: Event) => {
      if ((target as Element).getAttribute('name') !== path) return
      const rest = store.getState().looseIssues.filter((issue) => issue.path !== path)
      store.setState({ looseIssues: rest, ...(isAll && issues.length === 1 && { listed: false }) })
    }
    for (const type of ['input', 'change']) control.closest('form')?.addEventListener(type, edited, { signal: gone })
  }
}
