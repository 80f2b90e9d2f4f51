import { countryNames } from '../countries/names/en.js'
import type { LocaleData } from '../locales/en.js'

/** English as it is built in, with the names of countries. */
export const english: LocaleData = { code: 'en', countries: countryNames }
