import { customPlace } from '../providers/customFields.js'
import { fieldRow } from '../providers/fieldMode.js'
import { listRows } from '../providers/listRows.js'
import { checkCustomFields } from '../sections/custom/checkCustomFields.js'
import { providerOf, type RelayOptions } from './relayOptions.js'

/** Throws a `TypeError` for invalid declarations of custom fields, and for custom fields that nothing stores. */
export function checkCustom<S, C>(options: RelayOptions<S, C>): void {
  const fields = options.rules?.customFields
  if (!fields) return
  const provider = providerOf(options)
  const isOwn = options.save ?? options.saveCustom
  const place = isOwn || !provider ? undefined : customPlace(provider)
  checkCustomFields(fields, place)
  const places = listRows(provider?.fields ?? {}).map(([, { to }]) => to)
  const taken = Object.keys(fields).find((key) => place && places.includes(`${place.to}.${key}`))
  if (taken !== undefined) {
    throw new TypeError(
      `rules.customFields["${taken}"]: ${provider?.id} stores another field under this key. Rename it.`,
    )
  }
  const unstored = Object.keys(fields).filter((key) => provider && !fieldRow(provider.fields, `custom.${key}`))
  if (isOwn || place || unstored.length === 0) return
  const names = unstored.join(', ')
  throw new TypeError(
    `createRelay: ${provider?.id} has no place for the custom fields ${names}. Give saveCustom, or remove them from rules.customFields.`,
  )
}
