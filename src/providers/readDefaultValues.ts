import { splitPath } from '../sections/fieldPath.js'
import type { DefaultValues } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { CustomPlace, FieldTable } from './provider.js'
import { readOwn } from './readOwn.js'
import type { CheckoutRules } from './rules.js'

/**
 * Reads form values from an answer that has the shape of the request. Accepts anything and never throws. `custom` and
 * `rules`: reads the custom fields that the rules declare. Other values there are yours and stay on the server.
 */
export function readDefaultValues(
  fields: FieldTable,
  answer: unknown,
  custom?: CustomPlace,
  rules?: Pick<CheckoutRules, 'customFields'>,
): DefaultValues {
  const values: Record<string, Record<string, string>> = {}
  const take = (section: string, key: string, value: unknown) => {
    if (typeof value === 'string' && value !== '') values[section] = { ...values[section], [key]: value }
  }
  for (const [path, { to }] of listRows(fields)) take(...splitPath(path), readOwn(answer, ...to.split('.')))
  const declared = custom ? Object.keys(rules?.customFields ?? {}) : []
  for (const key of declared) take('custom', key, readOwn(answer, ...(custom?.to ?? '').split('.'), key))
  return values
}
