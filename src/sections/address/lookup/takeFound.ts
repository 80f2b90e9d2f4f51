import type { ResolvedAddress } from '../../../schema/addressLookup.js'
import type { Address } from '../../../schema/address.js'
import { rulesOf } from '../../rulesOf.js'
import { type AddressSection, fillAddress } from './fillAddress.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import { lookupMessages } from '../../../locales/messages/en/lookup.js'
import { issueText } from '../../../form/issues/issueText.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'

/**
 * Fills in a found address, of `onlyEmpty` only empty fields, and returns the announcement. Does nothing after a reset.
 */
export async function takeFound(
  root: RootContextValue,
  section: AddressSection,
  found: ResolvedAddress,
  memory: CheckoutMemory,
  onlyEmpty?: readonly (keyof Address)[],
): Promise<string> {
  const { messages, store } = root
  const address = await rulesOf(store.known.rules, section).resolve?.(found)
  if (!address || store.memory !== memory) return ''
  const written = fillAddress({ root, section, address, ...(onlyEmpty && { onlyEmpty }) })
  if (!written) return issueText(messages, { path: `${section}.country`, code: 'country-not-allowed' })
  return written.length === 0
    ? ''
    : fillIn(messages['lookup.filled'] ?? lookupMessages['lookup.filled'], { values: written.join(', ') })
}
