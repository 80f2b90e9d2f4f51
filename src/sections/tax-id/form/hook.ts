'use client'
import { useTaxId as useTaxIdHere } from '#use-tax-id'
import type { TaxId } from './useTaxIdWith.js'

/**
 * Returns the switch, the fields and the announcements of the tax ID. In a browser, the type is an input until the data of all tax
 * IDs has loaded. Hydration reads the list of your server's HTML instead, and only waits for the data if there is no such `<select>`.
 */
export function useTaxId(): TaxId {
  return useTaxIdHere()
}
