import type { ComponentType } from 'react'

import type { Locale } from '../../locales/en.js'
import type { FieldPath, KnownRules } from '../../sections/schema.js'

/** One of the values of a field, and what it is called. */
export interface Choice {
  value: string
  label: string
}

/** What a field can be, and what it is; no options where it is typed. */
export interface Choices {
  options?: Choice[]
  selected: string
}

/**
 * What a Root knows of the sections in it. A form of one section is given what that section needs, so that its page loads
 * nothing of the others.
 */
export interface KnownSections {
  rules: KnownRules
  /** The language where the host names none. */
  locale: Locale
  /** What a field offers to choose from, if it does. The object stays the same until the list is another one. */
  useChoices: (path: FieldPath) => Choices
  /** What helps with the fields of an address where there is a lookup. */
  loadAddressAid?: () => Promise<{ Aid: ComponentType<{ name: FieldPath; id: string }> }>
}
