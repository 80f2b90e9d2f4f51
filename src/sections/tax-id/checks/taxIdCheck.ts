/** Judges a number without blanks and signs: whether its check digits are right, or undefined where that is not known. */
export type TaxIdCheck = (bare: string) => boolean | undefined

/** The sum of the digits, each times its weight. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)

/** A check by a weighted sum of all digits, the check digit among them, that the modulus divides. */
export const divisible =
  (weights: readonly number[], modulus: number, rest = 0): TaxIdCheck =>
  (bare) =>
    weighted(bare, weights) % modulus === rest

/** A check by the digit behind the weighted ones. `toDigit`: what the remainder of their sum makes of it. */
export const checkedBy =
  (weights: readonly number[], modulus: number, toDigit: (rest: number) => number): TaxIdCheck =>
  (bare) =>
    Number(bare[weights.length]) === toDigit(weighted(bare, weights) % modulus)

/** The remainder of 11 as a digit: 10 is written as 0. */
export const orNought = (rest: number): number => rest % 10
/** What is missing to a multiple of 11: 11 and 10 are written as 0. */
export const missing = (rest: number): number => ((11 - rest) % 11) % 10

/** The sum of the digits of each digit's product. */
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

/** The digits from the right, for rules that count from there. */
export const backwards = (digits: string): string => Array.from(digits).reduceRight((all, digit) => all + digit, '')
