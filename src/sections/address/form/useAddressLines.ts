'use client'
import { useContext, useEffect, useState } from 'react'

import { subdivisionsOf } from '../../../countries/subdivisionsOf.js'
import { formatAddress } from '../../../schema/formatAddress.js'
import type { Address } from '../../../schema/address.js'
import { emptyValues } from '../../emptyValues.js'
import { RootContext } from '../../../form/store/rootContext.js'
import { useHydrating } from '../../../form/store/useHydrating.js'

/**
 * The lines of an address in the language of the Root above, in English without one. A state is its code until its name
 * is here; but what a server wrote, which has all names, stays until then, so this suspends while hydrating.
 */
export function useAddressLines(given: Address): string[] {
  // From a database, a part may be null.
  const address = emptyValues({ billingAddress: given }).billingAddress
  const locale = useContext(RootContext)?.locale
  const isHydrating = useHydrating()
  const states = subdivisionsOf(address.state && address.country)
  if (isHydrating && states instanceof Promise) throw states
  const [, setNamed] = useState<unknown>()
  useEffect(() => {
    let isGone = false
    if (states instanceof Promise) void states.then((list) => isGone || setNamed(list))
    return () => {
      isGone = true
    }
  }, [states])
  return formatAddress(address, locale)
}
