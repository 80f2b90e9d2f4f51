import { checkedBy, crossSum, divisible, luhn, type TaxIdCheck, weighted } from './taxIdCheck.js'

/**
 * The check digits of Asia, Africa and Oceania, by the offices and standards named in each line. Numbers are passed
 * without separators.
 */
export const other: Readonly<Record<string, TaxIdCheck>> = {
  // Australian Business Register: subtract one from the first digit.
  au_abn: (bare) => (bare.length === 11 ? divisible([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 89, 10)(bare) : undefined),
  // ASIC.
  au_acn: divisible([8, 7, 6, 5, 4, 3, 2, 1, 1], 10),
  cn_tin: (bare) => (bare.length === 18 ? chinese(bare) : undefined),
  id_npwp: (bare) => (bare.length === 15 ? luhn(bare.slice(0, 9)) : undefined),
  il_vat: (bare) => luhn(bare.padStart(9, '0')),
  // The GSTN publishes no check for embassies, UN bodies and non-residents.
  in_gst: (bare) => (/^\d{2}[A-Z]/.test(bare) ? indian(bare) : undefined),
  jp_cn: japanese,
  jp_trn: (bare) => japanese(bare.slice(1)),
  kr_brn: korean,
  nz_gst: newZealand,
  th_vat: checkedBy([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], 11, (rest) => (11 - rest) % 10),
  tr_tin: turkish,
  tw_vat: taiwanese,
  vn_tin: (bare) => (bare.length === 12 ? undefined : vietnamese(bare)),
}

/** Vietnam: ten digits; a branch has three more, counted from 001. Twelve digits belong to a person. */
function vietnamese(bare: string): boolean {
  const digit = checkedBy([31, 29, 23, 19, 17, 13, 7, 5, 3], 11, (rest) => 10 - rest)
  return digit(bare) === true && bare.slice(10) !== '000'
}

/** China: GB 32100-2015, powers of three in an alphabet without I, O, S, V, Z. */
function chinese(bare: string): boolean {
  const values = Array.from(bare, (sign) => '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf(sign))
  let sum = 0
  for (let [i, weight] = [0, 1]; i < 18; i++, weight = (weight * 3) % 31)
    sum += (values[i] ?? 0) * (i < 17 ? weight : 1)
  return !values.includes(-1) && sum % 31 === 0
}

/** India: Luhn's rule in base 36. */
function indian(bare: string): boolean {
  const sum = Array.from(bare, (sign, i) => {
    const product = parseInt(sign, 36) * (i % 2 ? 2 : 1)
    return Math.floor(product / 36) + (product % 36)
  }).reduce((all, each) => all + each, 0)
  return sum % 36 === 0
}

/** Japan: ministerial ordinance 70 of 2014 of the Ministry of Finance. The check digit comes before the others. */
function japanese(bare: string): boolean {
  return 9 - (weighted(bare.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === Number(bare[0])
}

/** Korea: the ninth digit has the weight five, and the tens digit of the product is added once more. */
function korean(bare: string): boolean {
  return (weighted(bare, [1, 3, 7, 1, 3, 7, 1, 3, 5, 1]) + Math.floor((Number(bare[8]) * 5) / 10)) % 10 === 0
}

/** New Zealand: Inland Revenue, "Resident withholding tax and IRD number validation". */
function newZealand(bare: string): boolean {
  const whole = bare.padStart(9, '0')
  const missing = (weights: readonly number[]) => (11 - (weighted(whole, weights) % 11)) % 11
  const first = missing([3, 2, 7, 6, 5, 4, 3, 2])
  return (first === 10 ? missing([7, 4, 3, 2, 5, 2, 7, 6]) : first) === Number(whole[8])
}

/** Turkey: the tax number of companies with ten digits, the identity number of persons with eleven. */
function turkish(bare: string): boolean {
  if (bare.length === 11) {
    const tenth = weighted(bare, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10
    const eleventh = weighted(bare, Array<number>(10).fill(1)) % 10
    return !bare.startsWith('0') && (tenth + 10) % 10 === Number(bare[9]) && eleventh === Number(bare[10])
  }
  const sum = Array.from(bare.slice(0, 9), (digit, i) => {
    const shifted = (Number(digit) + 9 - i) % 10
    return shifted && (shifted * 2 ** (9 - i)) % 9 ? (shifted * 2 ** (9 - i)) % 9 : shifted && 9
  }).reduce((all, each) => all + each, 0)
  return (10 - (sum % 10)) % 10 === Number(bare[9])
}

/** Taiwan: since 2023 the sum need only be a multiple of five; a seventh digit of 7 counts 1 or 0 (28 → 10). */
function taiwanese(bare: string): boolean {
  const sum = crossSum(bare, [1, 2, 1, 2, 1, 2, 4, 1])
  return sum % 5 === 0 || (bare[6] === '7' && (sum + 1) % 5 === 0)
}
