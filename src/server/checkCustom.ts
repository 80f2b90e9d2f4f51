import { customPlace } from '../providers/customFields.js'
import { fieldRow } from '../providers/fieldMode.js'
import { checkCustomFields } from '../sections/custom/checkCustomFields.js'
import { providerOf, type RelayOptions } from './relayOptions.js'

/** Throws a `TypeError` for custom fields that are declared wrong, and for those that nothing stores. */
export function checkCustom<S, C>(options: RelayOptions<S, C>): void {
  const fields = options.rules?.customFields
  if (!fields) return
  const provider = providerOf(options)
  const isOwn = options.save ?? options.saveCustom
  const place = isOwn || !provider ? undefined : customPlace(provider)
  checkCustomFields(fields, place)
  const homeless = Object.keys(fields).filter((key) => provider && !fieldRow(provider.fields, `custom.${key}`))
  if (isOwn || place || homeless.length === 0) return
  const names = homeless.join(', ')
  throw new TypeError(
    `createRelay: ${provider?.id} has no place for the custom fields ${names}. Give saveCustom, or remove them from rules.customFields.`,
  )
}
