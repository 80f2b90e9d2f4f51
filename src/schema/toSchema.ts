import * as z from 'zod/mini'

import type { Fields } from './defineFields.js'
import { type ReadyRules, reportReady } from './reportReady.js'

type Shape<Values> = { [K in keyof Values]: z.ZodMiniType<Values[K], Values[K]> }

/**
 * Makes the zod schema of a section: each key is a string that is normalized, then validated by `rules`. Parse with
 * `safeParseAsync`, because some rules are loaded on demand.
 */
export function toSchema<Values extends Record<keyof Values, string>>(
  { shape, parse }: Fields<Values>,
  rules: Omit<ReadyRules<Values>, 'canonical'>,
): z.ZodMiniObject<Shape<Values>> {
  const keys = Object.keys(shape) as (keyof Values & string)[]
  const strings = Object.fromEntries(keys.map((key) => [key, z.string()])) as unknown as Shape<Values>
  // Keys that you added with `z.extend` stay.
  const canonical = (values: object): Values => ({ ...values, ...parse(values) })
  return z.object(strings).check(reportReady({ ...rules, canonical }))
}
