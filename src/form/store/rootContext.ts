'use client'
import { createContext, useContext } from 'react'

import type { FormMessages, LocaleData } from '../../locales/en.js'
import type { Provider } from '../../providers/provider.js'
import type { AddressLookup } from '../../schema/addressLookup.js'
import type { CheckoutRules } from '../../providers/rules.js'
import type { OwnParts, Part } from './props.js'
import type { CheckoutStore } from './store.js'

/** The context of all components inside a Root. */
export interface RootContextValue {
  /** The prefix for IDs of controls with server-rendered issues. */
  id: string
  store: CheckoutStore
  provider: Provider | undefined
  rules: CheckoutRules
  locale: LocaleData
  messages: FormMessages
  components: OwnParts
  classNames: Partial<Record<Part, string>>
  lookup: AddressLookup | undefined
  sameAs: 'billing' | 'shipping' | 'none'
  autocompleteSection: string | undefined
}

export const RootContext = createContext<RootContextValue | null>(null)

/** Returns the context of the Root. Throws if there is none. */
export function useRootContext(part = 'A part of the checkout'): RootContextValue {
  const context = useContext(RootContext)
  if (!context)
    throw new Error(
      `${part} must be inside <Checkout.Root>. CheckoutForm takes no children: replace it with Checkout.Root, Checkout.Form and the sections.`,
    )
  return context
}
