import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'

/** Makes a zod check from a function that returns issues. The message of each zod issue is the issue code. */
export function report<T>(list: (value: T) => readonly SessionIssue[]): z.core.CheckFn<T> {
  return (payload) => {
    for (const { path, code } of list(payload.value)) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: path ? path.split('.') : [],
        message: code,
        continue: true,
      })
    }
  }
}
