import type * as z from 'zod/mini'

import { readOwn } from '../providers/readOwn.js'
import type { Fault } from './sandboxContract.js'

/** Lists the faults that a mirror finds in a body, one per place. */
export function readFaults(mirror: z.ZodMiniType, body: unknown): Fault[] {
  return (mirror.safeParse(body).error?.issues ?? []).flatMap((issue): Fault[] => {
    const { path, message } = issue
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], kind: 'unknown', message, value: undefined }))
    }
    const value = readOwn(body, ...path.map(String))
    const kind = value === undefined ? 'missing' : value === '' ? 'empty' : 'invalid'
    return [{ path, kind, message, value }]
  })
}
