import { cnpj, cpf } from 'cpf-cnpj-validator'

import { backwards, checkedBy, divisible, luhn, missing, type TaxIdCheck, weighted } from './taxIdCheck.js'

/**
 * The check digits of the Americas, as the tax offices publish them and their own forms compute them. Numbers are
 * passed without separators. Mexico is left out: some real numbers fail its check.
 */
export const american: Readonly<Record<string, TaxIdCheck>> = {
  ar_cuit: argentine,
  br_cnpj: (bare) => cnpj.isValid(bare),
  br_cpf: (bare) => cpf.isValid(bare),
  ca_bn: (bare) => luhn(bare.slice(0, 9)),
  ca_gst_hst: (bare) => luhn(bare.slice(0, 9)),
  cl_tin: chilean,
  co_nit: colombian,
  do_rcn: (bare) => (bare.length === 9 ? dominican(bare) : luhn(bare)),
  ec_ruc: ecuadorian,
  pe_ruc: checkedBy([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, (rest) => (11 - rest) % 10),
  py_ruc: paraguayan,
  sv_nit: (bare) => (bare.length === 14 ? salvadoran(bare) : undefined),
  us_ein: (bare) => !unusedCampuses.test(bare),
  uy_ruc: uruguayan,
  ve_rif: (bare) => (bare.length === 10 ? venezuelan(bare) : undefined),
}

// IRS, "How EINs are assigned and valid EIN prefixes": prefixes without a campus.
const unusedCampuses = /^(?:0[0789]|1[789]|[28]9|28|49|69|7[089]|9[67])/

/** Argentina: ARCA's kinds of persons (20 to 27), companies (30 to 34) and foreigners (50 to 55). */
function argentine(bare: string): boolean {
  const digit = checkedBy([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, (rest) => (rest === 1 ? 9 : missing(rest)))
  return /^(?:2[03-7]|3[034]|5[015])/.test(bare) && digit(bare) === true
}

/** Uruguay: DGI. The first two digits are 01 to 22, and the number after them is not zero. */
function uruguayan(bare: string): boolean {
  const isKnown = /^(?:0[1-9]|1\d|2[0-2])(?!000000)/.test(bare)
  return isKnown && divisible([4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 1], 11)(bare) === true
}

/** Chile's Registro Civil and SII: weights 2 to 7 from the right; ten is written as K. */
function chilean(bare: string): boolean {
  const digits = backwards(bare.slice(0, -1))
  const sum = weighted(
    digits,
    Array.from(digits, (_, i) => (i % 6) + 2),
  )
  return '0123456789K0'[11 - (sum % 11)] === bare.at(-1)
}

/** Colombia: DIAN, Orden Administrativa 4 of 1989: primes from the right. */
function colombian(bare: string): boolean {
  const digits = backwards(bare.slice(0, -1))
  const primes = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71].slice(0, digits.length)
  const rest = weighted(digits, primes) % 11
  return (rest < 2 ? rest : 11 - rest) === Number(bare.at(-1))
}

const dominican = checkedBy([7, 9, 8, 6, 5, 4, 3, 2], 11, (rest) => ((10 - rest) % 9) + 1)

/**
 * Ecuador: two digits of the province. The third digit means a person (below 6), the state (6) or a company (9). The
 * last three digits count establishments from 001.
 */
function ecuadorian(bare: string): boolean | undefined {
  if (!/^(?:0[1-9]|1\d|2[0-4]|30|50)/.test(bare) || bare.endsWith('000')) return false
  if (bare.charAt(2) < '6') return luhn(bare.slice(0, 10))
  const isState = divisible([3, 2, 7, 6, 5, 4, 3, 2, 1], 11)(bare)
  const isCompany = divisible([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)(bare)
  return bare.charAt(2) === '6' ? isState || luhn(bare.slice(0, 10)) : isCompany
}

/** Paraguay: DNIT, modulus of eleven with weights from 2 upwards from the right. */
function paraguayan(bare: string): boolean {
  const digits = backwards(bare.slice(0, -1))
  return (
    missing(
      weighted(
        digits,
        Array.from(digits, (_, i) => i + 2),
      ) % 11,
    ) === Number(bare.at(-1))
  )
}

// Numbers of the old series, up to 100, have other weights.
function salvadoran(bare: string): boolean {
  const isOld = bare.slice(10, 13) <= '100'
  const sum = weighted(
    bare,
    isOld ? [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2] : [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
  )
  const digit = isOld ? sum % 11 : (11 - (sum % 11)) % 11
  return Number(bare[13]) === digit % 10
}

/** Venezuela: SENIAT. The weight of the letter is four. */
function venezuelan(bare: string): boolean {
  const letter = { V: 4, E: 8, J: 12, C: 12, P: 16, G: 20 }[bare.charAt(0)]
  const sum = (letter ?? NaN) + weighted(bare.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])
  return missing(sum % 11) === Number(bare[9])
}
