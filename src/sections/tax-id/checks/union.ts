import {
  checkedBy,
  crossSum,
  divisible,
  iso7064,
  luhn,
  missing,
  orNought,
  type TaxIdCheck,
  weighted,
} from './taxIdCheck.js'

/**
 * The check digits of EU VAT numbers, by prefix. Numbers are passed without it. Sources: the member states'
 * descriptions for VIES, the OECD's TIN pages, and the offices named in each line.
 */
export const union: Readonly<Record<string, TaxIdCheck>> = {
  AT: (bare) => (96 - crossSum(bare.slice(1), [1, 2, 1, 2, 1, 2, 1])) % 10 === Number(bare[8]),
  BE: (bare) => (Number(bare.slice(0, -2)) + Number(bare.slice(-2))) % 97 === 0,
  BG: bulgarian,
  CY: (bare) => {
    const sum = Array.from(bare.slice(0, 8)).reduce(
      (all, digit, i) => all + (i % 2 ? Number(digit) : oddValue(digit)),
      0,
    )
    return String.fromCharCode(65 + (sum % 26)) === bare[8]
  },
  // Persons have several kinds of numbers, some without a check digit.
  CZ: (bare) =>
    bare.length === 8 ? checkedBy([8, 7, 6, 5, 4, 3, 2], 11, (rest) => (11 - rest) % 10)(bare) : undefined,
  DE: (bare) => !bare.startsWith('0') && iso7064(bare),
  DK: divisible([2, 7, 6, 5, 4, 3, 2, 1], 11),
  EE: divisible([3, 7, 1, 3, 7, 1, 3, 7, 1], 10),
  EL: checkedBy([256, 128, 64, 32, 16, 8, 4, 2], 11, orNought),
  ES: spanish,
  FI: divisible([7, 9, 10, 5, 8, 4, 2, 1], 11),
  FR: french,
  HR: iso7064,
  HU: divisible([9, 7, 3, 1, 9, 7, 3, 1], 10),
  IE: irish,
  IT: luhn,
  LT: lithuanian,
  LU: (bare) => Number(bare.slice(0, 6)) % 89 === Number(bare.slice(6)),
  LV: latvian,
  MT: divisible([3, 4, 6, 7, 8, 9, 10, 1], 37),
  NL: dutch,
  PL: divisible([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], 11),
  PT: checkedBy([9, 8, 7, 6, 5, 4, 3, 2], 11, missing),
  RO: romanian,
  SE: (bare) => luhn(bare.slice(0, 10)) && bare.slice(10) !== '00',
  SI: checkedBy([8, 7, 6, 5, 4, 3, 2], 11, (rest) => (rest === 1 ? 0 : 11 - rest)),
  SK: (bare) => Number(bare) % 11 === 0,
  XI: british,
}

// Persons (ten digits) and branches (thirteen digits) have other rules.
export function bulgarian(bare: string): boolean | undefined {
  if (bare.length !== 9) return undefined
  const first = weighted(bare, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
  const digit = first === 10 ? weighted(bare, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first
  return digit % 10 === Number(bare[8])
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
/**
 * Returns the value of a digit or letter at an uneven position (Italy: D.M. 23/12/1976; Cyprus has the same for
 * digits).
 */
export const oddValue = (sign: string): number => oddValues[evenValue(sign)] ?? 0
export const evenValue = (sign: string): number => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65)

/** Spain: Orden EHA/451/2008 for legal persons, RD 1553/2005 and the Interior Ministry's table of letters for persons. */
export function spanish(bare: string): boolean {
  const first = bare.charAt(0)
  const last = bare.charAt(8)
  const person = /[XYZ]/.test(first) ? 'XYZ'.indexOf(first) + bare.slice(1, 8) : bare.slice(0, 8).replace(/^[KLM]/, '')
  if (/^\d+$/.test(person)) return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(person) % 23] === last
  const digit = (10 - (crossSum(bare.slice(1), [2, 1, 2, 1, 2, 1, 2]) % 10)) % 10
  const [isDigit, isLetter] = [last === String(digit), last === 'JABCDEFGHI'[digit]]
  if (/[ABEH]/.test(first)) return isDigit
  return /[NPQRSW]/.test(first) ? isLetter : /[CDFGJUV]/.test(first) && (isDigit || isLetter)
}

/**
 * France: two digits from the remainder of the SIREN. With letters, a rule by their position in an alphabet without I
 * and O.
 */
function french(bare: string): boolean {
  const siren = Number(bare.slice(2))
  if (/^\d/.test(bare) && /\d/.test(bare.charAt(1))) return (12 + 3 * (siren % 97)) % 97 === Number(bare.slice(0, 2))
  const [first = 0, second = 0] = Array.from(bare.slice(0, 2), (sign) =>
    '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'.indexOf(sign),
  )
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
  return (siren + 1 + Math.floor(key / 11)) % 11 === key % 11
}

/** Ireland: letters since 1 January 2013 and before. In the oldest numbers the second character is not a digit. */
function irish(bare: string): boolean {
  const isOld = !/\d/.test(bare.charAt(1))
  const digits = isOld ? `0${bare.slice(2, 7)}${bare.charAt(0)}` : bare.slice(0, 7)
  const second = isOld ? '' : bare.charAt(8)
  const extra = second && second !== 'W' ? 9 * (second.charCodeAt(0) - 64) : 0
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23] === bare[7]
}

/** Lithuania: the second last digit is 1, for companies and temporary registrations. */
function lithuanian(bare: string): boolean {
  const places = Array.from(bare.slice(0, -1), (_, i) => i)
  const first =
    weighted(
      bare,
      places.map((i) => (i % 9) + 1),
    ) % 11
  const digit =
    first === 10
      ? weighted(
          bare,
          places.map((i) => ((i + 2) % 9) + 1),
        ) % 11
      : first
  return bare.at(-2) === '1' && digit % 10 === Number(bare.at(-1))
}

// Numbers of persons start with a day, or since 2017 with 32.
function latvian(bare: string): boolean | undefined {
  if (bare.charAt(0) > '3') return divisible([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1], 11, 3)(bare)
  return checkedBy([10, 5, 8, 4, 2, 1, 6, 3, 7, 9], 11, (rest) => ((rest + 1) % 11) % 10)(bare)
}

/** Netherlands: the eleven test for companies, or since 2020 ISO 7064 MOD 97-10 for sole traders. */
function dutch(bare: string): boolean {
  const whole = bare.padStart(12, '0')
  const isCompany = divisible([9, 8, 7, 6, 5, 4, 3, 2, -1], 11)(whole)
  return isCompany || BigInt(`2321${whole.replace('B', '11')}`) % 97n === 1n
}

export function romanian(bare: string): boolean | undefined {
  if (bare.length === 13)
    return checkedBy([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11, (rest) => (rest === 10 ? 1 : rest))(bare)
  return checkedBy([70, 50, 30, 20, 10, 70, 50, 30, 20], 11, orNought)(bare.padStart(10, '0'))
}

/** Britain and Northern Ireland: the old 97 and the new 97-55; departments are below 500. */
export function british(bare: string): boolean {
  const [, office, number, digits] = /^(GD|HA)(?:8888)?(\d{3})(\d\d)?$/.exec(bare) ?? []
  if (number) {
    const isKnown = !digits || Number(number) % 97 === Number(digits)
    return isKnown && (office === 'GD') === Number(number) < 500
  }
  const sum = weighted(bare, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
  return sum === 0 || sum === 42
}
