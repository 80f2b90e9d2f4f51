/**
 * Checks a number without separators. Returns whether its check digits are correct, or undefined if that is unknown.
 */
export type TaxIdCheck = (bare: string) => boolean | undefined

/** Returns the weighted sum of the digits. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)

/** Makes a check: the modulus divides the weighted sum of all digits, including the check digit. */
export const divisible =
  (weights: readonly number[], modulus: number, rest = 0): TaxIdCheck =>
  (bare) =>
    weighted(bare, weights) % modulus === rest

/** Makes a check by the digit after the weighted ones. `toDigit` converts the remainder of their sum to a digit. */
export const checkedBy =
  (weights: readonly number[], modulus: number, toDigit: (rest: number) => number): TaxIdCheck =>
  (bare) =>
    Number(bare[weights.length]) === toDigit(weighted(bare, weights) % modulus)

/** Converts a remainder of 11 to a digit: 10 becomes 0. */
export const orNought = (rest: number): number => rest % 10
/** Converts a remainder to the difference to 11: 11 and 10 become 0. */
export const missing = (rest: number): number => ((11 - rest) % 11) % 10

/** Returns the sum of the digits of each weighted digit. */
export const crossSum = (bare: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => {
    const product = weight * Number(bare[i])
    return sum + Math.floor(product / 10) + (product % 10)
  }, 0)

/** Luhn's check, ISO/IEC 7812-1, annex B. */
export const luhn: TaxIdCheck = (bare) =>
  crossSum(
    bare,
    Array.from(bare, (_, i) => ((bare.length - i) % 2 ? 1 : 2)),
  ) %
    10 ===
  0

/** ISO/IEC 7064, MOD 11,10. */
export const iso7064: TaxIdCheck = (bare) => {
  let rest = 10
  for (const digit of bare.slice(0, -1)) rest = (((rest + Number(digit)) % 10 || 10) * 2) % 11
  return (rest + Number(bare.at(-1))) % 10 === 1
}

/** Reverses the digits, for rules that count from the right. */
export const backwards = (digits: string): string => Array.from(digits).reduceRight((all, digit) => all + digit, '')
