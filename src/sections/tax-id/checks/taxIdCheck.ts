/** Judges a number without blanks and signs: whether its check digits are right, or undefined where that is not known. */
export type TaxIdCheck = (bare: string) => { isValid: boolean } | undefined

/** Makes a verdict of a checksum of our own. */
export const verdict = (isValid: boolean): { isValid: boolean } => ({ isValid })

/** The sum of the digits, each times its weight. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
