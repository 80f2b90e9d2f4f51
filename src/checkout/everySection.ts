import type { KnownSections } from '../form/store/store.js'
import { english } from './english.js'
import { usePlaces } from '../sections/address/form/usePlaces.js'
import { loadAddressAid } from '../sections/address/lookup/loadAddressAid.js'
import { behaviors } from '../sections/behaviors.js'
import { sections } from '../sections/schema.js'

/** Everything a Root needs to render any section. */
export const everySection: KnownSections = {
  // Quantities are sent as typed, until a page renders line items, which bring their rules.
  rules: {
    ...sections,
    lineItems: { fields: { shape: {}, parse: (given) => ({ ...given }) }, requires: () => [], issues: () => [] },
  },
  behaviors,
  locale: english,
  useChoices: usePlaces,
  loadAddressAid,
}
