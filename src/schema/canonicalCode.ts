import { normalizeText } from './normalizeText.js'

/** A code such as that of a country in its canonical form: trimmed, without invisible characters, upper case. */
export const canonicalCode = (text: string): string => normalizeText(text).toUpperCase()
