'use client'
import { useTaxId as useTaxIdHere } from '#use-tax-id'
import type { TaxId } from './useTaxId.js'

/**
 * Returns the switch, the fields and the announcements of the tax ID. In a browser, the component suspends until the data of all
 * tax IDs has loaded, so wrap it in `<Suspense>`.
 */
export function useTaxId(): TaxId {
  return useTaxIdHere()
}
