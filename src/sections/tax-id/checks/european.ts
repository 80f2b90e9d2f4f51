import { checkedBy, divisible, iso7064, luhn, missing, orNought, type TaxIdCheck, weighted } from './taxIdCheck.js'
import { british, bulgarian, evenValue, oddValue, romanian, spanish, union } from './union.js'

const swiss = divisible([5, 4, 3, 2, 7, 6, 5, 4, 1], 11)

/**
 * The check digits of Europe, by the offices and registers named in each line. Numbers are passed without separators.
 */
export const european: Readonly<Record<string, TaxIdCheck>> = {
  bg_uic: bulgarian,
  by_tin: belarusian,
  // Switzerland's statistical office, eCH-0097: also Liechtenstein's.
  ch_uid: (bare) => swiss(bare.slice(3)),
  ch_vat: (bare) => swiss(bare.slice(3)),
  li_uid: (bare) => swiss(bare.slice(3)),
  cz_dic: (bare) => union.CZ?.(bare.replace('CZ', '')),
  es_cif: spanish,
  eu_vat: (bare) => union[bare.slice(0, 2)]?.(bare.slice(2)),
  fr_siren: luhn,
  // Offices of La Poste: the sum of their digits is a multiple of five.
  fr_siret: (bare) =>
    luhn(bare) || (bare.startsWith('356000000') && weighted(bare, Array<number>(14).fill(1)) % 5 === 0),
  fr_spi: (bare) => Number(bare.slice(0, 10)) % 511 === Number(bare.slice(10)),
  gb_vat: (bare) => (bare.startsWith('GB') ? british(bare.slice(2)) : undefined),
  hr_oib: iso7064,
  hu_tin: (bare) => (bare.length === 10 ? undefined : union.HU?.(bare.slice(0, 8))),
  ic_nif: spanish,
  is_kt: divisible([3, 2, 7, 6, 5, 4, 3, 2, 1], 11),
  it_cf: (bare) => (bare.length === 11 ? luhn(bare) : hasItalianLetter(bare)),
  md_cf: checkedBy([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], 10, orNought),
  me_pib: checkedBy([8, 7, 6, 5, 4, 3, 2], 11, missing),
  mk_vat: (bare) => checkedBy([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, missing)(bare.slice(2)),
  // Brønnøysundregistrene.
  no_vat: divisible([3, 2, 7, 6, 5, 4, 3, 2, 1], 11),
  pl_nip: divisible([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], 11),
  pt_nif: checkedBy([9, 8, 7, 6, 5, 4, 3, 2], 11, missing),
  ro_tin: romanian,
  rs_pib: iso7064,
  ru_inn: russian,
  si_tin: (bare) => union.SI?.(bare),
}

/** Belarus: letters count by their position in the alphabet. The second letter of a person counts by its own list. */
function belarusian(bare: string): boolean {
  const isPerson = /^[A-Z]/.test(bare)
  const values = Array.from(bare, (sign, i) => (isPerson && i === 1 ? 'ABCEHKMOPT'.indexOf(sign) : parseInt(sign, 36)))
  const sum = [29, 23, 19, 17, 13, 7, 5, 3].reduce((all, weight, i) => all + weight * (values[i] ?? 0), 0)
  return sum % 11 === values[8]
}

/** Russia: order of the FNS of 29.06.2012, MMV-7-6/435. */
function russian(bare: string): boolean {
  const eleventh = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
  if (bare.length === 10) return checkedBy(eleventh.slice(1), 11, orNought)(bare) === true
  return [eleventh, [3, ...eleventh]].every((weights) => checkedBy(weights, 11, orNought)(bare))
}

/** Italy: D.M. 23 December 1976. */
function hasItalianLetter(bare: string): boolean {
  const values = Array.from(bare.slice(0, 15), (sign, i) => (i % 2 ? evenValue(sign) : oddValue(sign)))
  return String.fromCharCode(65 + (values.reduce((sum, value) => sum + value, 0) % 26)) === bare[15]
}
