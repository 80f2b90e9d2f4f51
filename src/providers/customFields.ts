import type { CustomField } from '../sections/custom/customField.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import type { CustomPlace, Provider } from './provider.js'
import { readOwn } from './readOwn.js'
import type { CheckoutRules } from './rules.js'

/** The declaration of a custom field, undefined for other paths and for keys that are not declared. */
export function customField(path: FieldPath, rules?: CheckoutRules): CustomField | undefined {
  const [section, key] = splitPath(path)
  return section === 'custom' ? (readOwn(rules?.customFields, key) as CustomField | undefined) : undefined
}

/** Where a provider stores custom fields, if it does. */
export const customPlace = (provider?: Pick<Provider, 'custom'>): CustomPlace | undefined =>
  provider?.custom && 'to' in provider.custom ? provider.custom : undefined

/** Whether nothing can store custom fields on the way to a provider. */
export const lacksCustom = (provider?: Provider): boolean => provider?.custom !== undefined && !customPlace(provider)
