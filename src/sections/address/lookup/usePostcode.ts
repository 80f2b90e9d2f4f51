'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

import type { AddressLookup } from '../../../schema/addressLookup.js'
import { rulesOf } from '../../rulesOf.js'
import { createNewest } from './createNewest.js'
import type { AddressSection } from './fillAddress.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { currentValues } from '../../../form/store/store.js'
import { supportsCountry } from './supportsCountry.js'
import { takeFound } from './takeFound.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const keys = ['city', 'state'] as const

/** Fills in an empty city and state from a postal code when its field is left. `announcement`: the text to announce. */
export function usePostcode(
  root: RootContextValue,
  lookup: AddressLookup,
  section: AddressSection,
): { ref: RefObject<HTMLDivElement | null>; announcement: string } {
  const ref = useRef<HTMLDivElement>(null)
  const [announcement, announce] = useState('')
  const current = useRef({ root, lookup })
  const memory = useStoreValue((store) => store.memory)
  useEffect(() => {
    current.current = { root, lookup }
  })
  useEffect(() => {
    const field = ref.current?.closest('[data-field]')
    const newest = createNewest()
    let asked = ''
    const leave = () => {
      const { root: now, lookup: from } = current.current
      const { fields, absent } = rulesOf(now.store.known.rules, section)
      const typed = () => fields.parse(currentValues(now.store)[section])
      const address = typed()
      const { country, postalCode } = address
      const isOpen = keys.some((key) => address[key] === '' && !absent?.(address).includes(key))
      if (!from.postcode || !country || !postalCode || !isOpen || asked === country + postalCode) return
      if (!supportsCountry(from, country)) return
      asked = country + postalCode
      newest.run(
        async (signal) => from.postcode?.({ postalCode, country, language: now.locale.code }, { signal }),
        (found) => {
          const { country: at, postalCode: code } = typed()
          if (found && at === found.country && at + code === asked)
            void takeFound(now, section, found, memory, keys).then(announce)
        },
      )
    }
    field?.addEventListener('focusout', leave)
    return () => {
      field?.removeEventListener('focusout', leave)
      newest.stop()
      announce('')
    }
  }, [section, memory])
  return { ref, announcement }
}
