import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'
import { report } from './report.js'

/** What an object is judged by, some of which comes on demand. */
export interface ReadyRules<T> {
  /** Loads what is needed for these values, undefined where nothing is. Never rejects. */
  ready?(value: T): Promise<unknown> | undefined
  canonical(value: T): T
  issues(value: T): readonly SessionIssue[]
}

/**
 * Makes a zod check of rules that come on demand: a schema with one is parsed with `safeParseAsync`. Only values that need
 * nothing can be parsed at once.
 */
export function reportReady<T>({ ready, canonical, issues }: ReadyRules<T>): z.core.CheckFn<T> {
  const judge = report(issues)
  return (payload) => {
    const finish = () => {
      payload.value = canonical(payload.value)
      return judge(payload)
    }
    return ready?.(payload.value)?.then(finish) ?? finish()
  }
}
