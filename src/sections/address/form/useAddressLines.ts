'use client'
import { useContext, useEffect, useState } from 'react'

import { subdivisionsOf } from '../../../countries/subdivisionsOf.js'
import { formatAddress } from '../../../schema/formatAddress.js'
import type { Address } from '../../../schema/address.js'
import { emptyValues } from '../../emptyValues.js'
import { RootContext } from '../../../form/store/rootContext.js'
import { useHydrating } from '../../../form/store/useHydrating.js'

/**
 * Returns the lines of an address in the language of the Root above; default: English. A state is displayed as its code
 * until its name is loaded. The server has all names, so this suspends during hydration until the name is loaded.
 */
export function useAddressLines(given: Address): string[] {
  // Parts may be null, as in a database row.
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
