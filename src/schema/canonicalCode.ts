import { normalizeText } from './normalizeText.js'

/** Normalizes a code, such as a country code: trimmed, without invisible characters, upper case. */
export const canonicalCode = (text: string): string => normalizeText(text).toUpperCase()
