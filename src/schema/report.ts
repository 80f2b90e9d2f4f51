import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'

/** Turns a function that lists issues at the keys of an object into a zod check; the message of each issue is its code. */
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
