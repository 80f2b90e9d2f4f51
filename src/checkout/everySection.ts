import { loadAddressAid } from '../fields/loadAddressAid.js'
import type { KnownSections } from '../form/knownSections.js'
import { usePlaces } from '../form/usePlaces.js'
import { locale } from '../locales/en.js'
import { sections } from '../sections/schema.js'

/** All that there is to know, for a Root in which any section may stand. */
export const everySection: KnownSections = { rules: sections, locale, useChoices: usePlaces, loadAddressAid }
