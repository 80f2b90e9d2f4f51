import type { KnownSections } from '../form/store/store.js'
import { english } from './english.js'
import { usePlaces } from '../sections/address/form/usePlaces.js'
import { loadAddressAid } from '../sections/address/lookup/loadAddressAid.js'
import { behaviors } from '../sections/behaviors.js'
import { everyRule } from '../sections/schema.js'

/** Everything a Root needs to render any section. */
export const everySection: KnownSections = {
  rules: everyRule,
  behaviors,
  locale: english,
  useChoices: usePlaces,
  loadAddressAid,
}
