'use client'
import type { SectionGroup } from '../../../form/field/sectionGroup.js'
import { type CollapsedField, useCollapsed } from '../../../form/field/useCollapsed.js'
import { shownState } from '../../../form/field/useFieldState.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { followedPath } from '../../../form/store/sameAs.js'
import { following } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import type { Address } from '../../../schema/address.js'
import { useAddressOrder } from './useAddressOrder.js'
import type { AddressSection } from './useSameAs.js'

/** A field of an address. */
export type AddressPath = `${AddressSection}.${keyof Address}`

/** The fields of an address. */
export interface AddressFields {
  /** Props of the element around the fields. */
  group: SectionGroup
  /** The fields to display: the country, then the others in the order of the country. Use each as the React `key`. */
  names: readonly AddressPath[]
  /** The fields behind a button: the text of the button, and `open`, which moves the focus to the field. */
  collapsed: readonly CollapsedField<AddressPath>[]
  /** Whether the address repeats the other one, and so has no fields. */
  isSame: boolean
}

/** Returns the fields of an address in the order of its country. */
export function useAddressFields(section: AddressSection): AddressFields {
  const root = useRootContext('useAddressFields')
  const keys = useAddressOrder(section).flatMap((part) => (part === 'line1' ? (['line1', 'line2'] as const) : [part]))
  const all = (['country', ...keys] as const).map((key): AddressPath => `${section}.${key}`)
  const states = useStoreValue((store) => all.map((path) => shownState({ ...root, store }, path)).join(' ')).split(' ')
  const names = all.filter((_, at) => states[at] !== 'hidden' && states[at] !== 'absent')
  return {
    group: { 'data-section': section },
    names,
    collapsed: useCollapsed(all),
    isSame: useStoreValue((store) => followedPath(`${section}.line1`, following(store)) !== undefined),
  }
}
