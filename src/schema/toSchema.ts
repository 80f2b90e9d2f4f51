import * as z from 'zod/mini'

import type { Fields } from './defineFields.js'
import { type ReadyRules, reportReady } from './reportReady.js'

type Shape<Values> = { [K in keyof Values]: z.ZodMiniType<Values[K], Values[K]> }

/**
 * The zod schema of a section: all keys, each a string that is made canonical, then judged by `rules`, some of which may
 * come on demand, so use `safeParseAsync`.
 */
export function toSchema<Values extends Record<keyof Values, string>>(
  { shape, parse }: Fields<Values>,
  rules: Omit<ReadyRules<Values>, 'canonical'>,
): z.ZodMiniObject<Shape<Values>> {
  const keys = Object.keys(shape) as (keyof Values & string)[]
  const strings = Object.fromEntries(keys.map((key) => [key, z.string()])) as unknown as Shape<Values>
  // Keys that a host has added with `z.extend` stay.
  const canonical = (values: object): Values => ({ ...values, ...parse(values) })
  return z.object(strings).check(reportReady({ ...rules, canonical }))
}
