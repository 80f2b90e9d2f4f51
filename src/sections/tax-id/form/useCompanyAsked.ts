'use client'
import { fieldMode } from '../../../providers/fieldMode.js'
import { findControl, pathsOnScreen } from '../../../form/store/screen.js'
import type { CheckoutStore } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const path = 'contact.company'

/**
 * Whether the company has to be asked for with the tax ID: where the contact stands on the page without it. A contact section
 * asks itself, and where there is no contact the company would not be saved without the rest of it.
 */
export const useCompanyAsked = (): boolean => useStoreValue(isMissing)

function isMissing({ props: { adapter, rules }, forms }: CheckoutStore): boolean {
  const mode = fieldMode(path, adapter.provider, rules)
  if (mode !== 'optional' && mode !== 'required') return false
  const hasContact = pathsOnScreen(forms).some((each) => each.startsWith('contact.') && each !== path)
  const control = findControl(forms, path)
  return hasContact && (!control || control.closest('[data-section="taxId"]') !== null)
}
