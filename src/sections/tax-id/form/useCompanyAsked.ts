'use client'
import { fieldMode } from '../../../providers/fieldMode.js'
import { findControl, pathsOnScreen } from '../../../form/store/screen.js'
import type { CheckoutStore } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const path = 'contact.company'

/**
 * Whether the tax ID section asks for the company: if the contact is on the page without it. A contact section asks
 * itself. Without a contact on the page, the company could not be saved.
 */
export const useCompanyAsked = (): boolean => useStoreValue(isMissing)

function isMissing({ props: { adapter, rules }, forms }: CheckoutStore): boolean {
  const mode = fieldMode(path, adapter.provider, rules)
  if (mode !== 'optional' && mode !== 'required') return false
  const hasContact = pathsOnScreen(forms).some((each) => each.startsWith('contact.') && each !== path)
  const control = findControl(forms, path)
  return hasContact && (!control || control.closest('[data-section="taxId"]') !== null)
}
