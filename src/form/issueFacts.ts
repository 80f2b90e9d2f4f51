import { fieldRow } from '../providers/fieldMode.js'
import { postalCodeExample } from '../schema/postalAddress.js'
import { isFieldPath, splitPath } from '../sections/fieldPath.js'
import type { RootContextValue } from './rootContext.js'

/** What the words of an issue can tell beside its code. */
export interface IssueFacts {
  /** The longest value, in characters. */
  max?: number | undefined
  /** How such a value looks in the country of the section. */
  example?: string | undefined
}

/** The facts for issues at a path, as of now. */
export function issueFacts({ store, provider }: Pick<RootContextValue, 'store' | 'provider'>, path = ''): IssueFacts {
  if (!isFieldPath(path)) return {}
  const { country = '' } = store.form.getValues(splitPath(path)[0]) as { country?: string }
  return { max: provider && fieldRow(provider.fields, path)?.max, example: postalCodeExample(country) }
}
