'use client'
import { countryList } from '../countries/countryList.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { inputKinds } from './inputs.js'
import { useRootContext } from './rootContext.js'
import { useStoreValue } from './useStoreValue.js'

/** A field that is shown and not edited: its label and its value in words, `''` when there is none. */
export function useFixedField(path: FieldPath): { label: string; text: string } {
  const { messages, locale } = useRootContext('Checkout.Field')
  const value = useStoreValue(({ form }) => form.getValues(path))
  const [, key] = splitPath(path)
  const option = useStoreValue(({ getState }) =>
    path === 'shippingOptions.selected'
      ? getState().session.shippingOptions?.find(({ id }) => id === value)
      : undefined,
  )
  const isList = inputKinds[key]?.control === 'select'
  const name = isList ? countryList(locale.countries).find(({ code }) => code === value)?.name : undefined
  return {
    label: (messages as Partial<Record<string, string>>)[`label.${key}`] ?? key,
    text: option?.label ?? name ?? value,
  }
}
