import { validate as abn } from 'stdnum/lib/esm/au/abn.js'
import { validate as acn } from 'stdnum/lib/esm/au/acn.js'
import { validate as cn } from 'stdnum/lib/esm/cn/uscc.js'
import { validate as eg } from 'stdnum/lib/esm/eg/tn.js'
import { validate as gn } from 'stdnum/lib/esm/gn/nifp.js'
import { validate as hp } from 'stdnum/lib/esm/il/hp.js'
import { validate as idnr } from 'stdnum/lib/esm/il/idnr.js'
import { validate as inGst } from 'stdnum/lib/esm/in/gstin.js'
import { validate as jp } from 'stdnum/lib/esm/jp/cn.js'
import { validate as ke } from 'stdnum/lib/esm/ke/pin.js'
import { validate as kr } from 'stdnum/lib/esm/kr/brn.js'
import { validate as mz } from 'stdnum/lib/esm/mz/nuit.js'
import { validate as nz } from 'stdnum/lib/esm/nz/ird.js'
import { validate as sg } from 'stdnum/lib/esm/sg/uen.js'
import { validate as th } from 'stdnum/lib/esm/th/tin.js'
import { validate as tckimlik } from 'stdnum/lib/esm/tr/tckimlik.js'
import { validate as vkn } from 'stdnum/lib/esm/tr/vkn.js'
import { validate as vn } from 'stdnum/lib/esm/vn/mst.js'

import { type TaxIdCheck, verdict } from './taxIdCheck.js'

/** The check digits of Asia, Africa and Oceania. Numbers come without blanks and signs. */
export const other: Readonly<Record<string, TaxIdCheck>> = {
  au_abn: (bare) => (bare.length === 11 ? abn(bare) : undefined),
  au_acn: acn,
  cn_tin: (bare) => (bare.length === 18 ? cn(bare) : undefined),
  eg_tin: eg,
  gn_nif: gn,
  id_npwp: (bare) => (bare.length === 15 ? verdict(hasLuhnDigit(bare)) : undefined),
  il_vat: (bare) => (bare.startsWith('5') ? hp(bare) : idnr(bare)),
  in_gst: inGst,
  jp_cn: jp,
  jp_trn: (bare) => jp(bare.slice(1)),
  ke_pin: ke,
  kr_brn: kr,
  mz_nuit: mz,
  nz_gst: nz,
  sg_uen: sg,
  th_vat: th,
  tr_tin: (bare) => (bare.length === 11 ? tckimlik(bare) : vkn(bare)),
  tw_vat: (bare) => verdict(hasTaiwaneseDigit(bare)),
  vn_tin: (bare) => (bare.length === 12 ? undefined : vn(bare)),
}

// The first nine digits carry a Luhn digit; the rest is the office.
const hasLuhnDigit = (bare: string) => crossSum(bare, [1, 2, 1, 2, 1, 2, 1, 2, 1]) % 10 === 0

// Since 2023 the sum need only be a multiple of five; a seventh digit of 7 counts 1 or 0 (28 → 10).
function hasTaiwaneseDigit(bare: string): boolean {
  const sum = crossSum(bare, [1, 2, 1, 2, 1, 2, 4, 1])
  return sum % 5 === 0 || (bare[6] === '7' && (sum + 1) % 5 === 0)
}

/** The sum of the digits of each digit's product. */
const crossSum = (bare: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => {
    const product = weight * Number(bare[i])
    return sum + Math.floor(product / 10) + (product % 10)
  }, 0)
