import * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'
import { text } from './text.js'

/** The six keys of every address, each normalised; `country` is ISO 3166-1 alpha-2, made upper case. */
export const postalAddressShape = {
  line1: text(),
  line2: text(),
  city: text(),
  state: text(),
  postalCode: text().check(z.overwrite((code) => code.toUpperCase())),
  country: text().check(z.overwrite((code) => code.toUpperCase())),
}

export type AddressKey = keyof typeof postalAddressShape

/** An address as the form holds it: all strings, `''` when empty. */
export type Address = Record<AddressKey, string>

/** The keys that an address of the country must fill. */
export function requiredAddressKeys(_country: string): readonly AddressKey[] {
  return ['line1', 'city', 'country']
}

/** What is wrong with an address, judged by its own country. */
export function addressIssues(address: Address): SessionIssue[] {
  const issues: SessionIssue[] = requiredAddressKeys(address.country)
    .filter((key) => address[key] === '')
    .map((path) => ({ path, code: 'required' }))
  if (address.country && !/^[A-Z]{2}$/.test(address.country)) {
    issues.push({ path: 'country', code: 'invalid-country' })
  }
  return issues
}
