'use client'
import { type AddressPart, formatOf, partsOf } from '../../../countries/formatOf.js'
import type { SectionId } from '../../schema.js'
import { readsNative } from './readsNative.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const usual: readonly AddressPart[] = ['line1', 'city', 'state', 'postalCode']

/** Returns the parts of an address in the order of its country, followed by those that it does not use. */
export function useAddressOrder(section: SectionId): readonly AddressPart[] {
  const { locale } = useRootContext()
  const country = useStoreValue(({ form }) => (form.getValues(section) as { country: string }).country)
  const format = formatOf(country)
  const own = format ? partsOf(format, !readsNative(locale.code, country)) : usual
  return [...new Set([...own, ...usual])]
}
