import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'
import { report } from './report.js'

/** What an object is judged by, some of which comes on demand. */
export interface ReadyRules<T> {
  /** Loads what is needed for these values. Never rejects. */
  ready(value: T): Promise<unknown>
  canonical(value: T): T
  issues(value: T): readonly SessionIssue[]
}

/** Makes a zod check of rules that come on demand: a schema with one is parsed with `safeParseAsync`. */
export function reportReady<T>({ ready, canonical, issues }: ReadyRules<T>): z.core.CheckFn<T> {
  const judge = report(issues)
  return async (payload) => {
    await ready(payload.value)
    payload.value = canonical(payload.value)
    await judge(payload)
  }
}
