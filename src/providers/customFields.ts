import type { CustomField } from '../sections/custom/customField.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import type { CustomPlace, Provider } from './provider.js'
import { readOwn } from './readOwn.js'
import type { CheckoutRules } from './rules.js'

/** Returns the declaration of a custom field; undefined for other paths and undeclared keys. */
export function customField(path: FieldPath, rules?: CheckoutRules): CustomField | undefined {
  const [section, key] = splitPath(path)
  return section === 'custom' ? (readOwn(rules?.customFields, key) as CustomField | undefined) : undefined
}

/** Returns where a provider stores custom fields; undefined if it does not. */
export const customPlace = (provider?: Pick<Provider, 'custom'>): CustomPlace | undefined =>
  provider?.custom && 'to' in provider.custom ? provider.custom : undefined

/** Whether neither the provider nor the relay can store custom fields. */
export const lacksCustom = (provider?: Provider): boolean => provider?.custom !== undefined && !customPlace(provider)
