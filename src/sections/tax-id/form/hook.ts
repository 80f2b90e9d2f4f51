'use client'
import { useTaxId as useTaxIdHere } from '#use-tax-id'
import type { TaxId } from './useTaxIdWith.js'

/**
 * Returns the switch, the fields and the announcements of the tax ID. In a browser, the type is an input until the data of all tax
 * IDs has loaded. It never suspends after hydration.
 */
export function useTaxId(): TaxId {
  return useTaxIdHere()
}
