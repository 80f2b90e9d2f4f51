import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'
import { report } from './report.js'

/** Validation rules of an object, some of which are loaded on demand. */
export interface ReadyRules<T> {
  /** Loads the rules for these values; undefined if nothing is needed. Never rejects. */
  ready?(value: T): Promise<unknown> | undefined
  canonical(value: T): T
  issues(value: T): readonly SessionIssue[]
}

/**
 * Makes a zod check from rules that are loaded on demand. Parse such a schema with `safeParseAsync`, because a
 * synchronous parse throws if rules must be loaded.
 */
export function reportReady<T>({ ready, canonical, issues }: ReadyRules<T>): z.core.CheckFn<T> {
  const validate = report(issues)
  return (payload) => {
    const finish = () => {
      payload.value = canonical(payload.value)
      return validate(payload)
    }
    return ready?.(payload.value)?.then(finish) ?? finish()
  }
}
