import { cnpj, cpf } from 'cpf-cnpj-validator'
import { validate as ar } from 'stdnum/lib/esm/ar/cuit.js'
import { validate as bn } from 'stdnum/lib/esm/ca/bn.js'
import { validate as qst } from 'stdnum/lib/esm/ca/qst.js'
import { validate as cl } from 'stdnum/lib/esm/cl/rut.js'
import { validate as co } from 'stdnum/lib/esm/co/nit.js'
import { validate as cr } from 'stdnum/lib/esm/cr/cpj.js'
import { validate as cedula } from 'stdnum/lib/esm/do/cedula.js'
import { validate as rnc } from 'stdnum/lib/esm/do/rnc.js'
import { validate as ec } from 'stdnum/lib/esm/ec/ruc.js'
import { validate as pe } from 'stdnum/lib/esm/pe/ruc.js'
import { validate as py } from 'stdnum/lib/esm/py/ruc.js'
import { validate as us } from 'stdnum/lib/esm/us/ein.js'
import { validate as uy } from 'stdnum/lib/esm/uy/rut.js'
import { validate as ve } from 'stdnum/lib/esm/ve/rif.js'

import { type TaxIdCheck, verdict, weighted } from './taxIdCheck.js'

/** The check digits of the Americas. Numbers come without blanks and signs. Mexico: real numbers are known to fail. */
export const american: Readonly<Record<string, TaxIdCheck>> = {
  ar_cuit: ar,
  br_cnpj: (bare) => verdict(cnpj.isValid(bare)),
  br_cpf: (bare) => verdict(cpf.isValid(bare)),
  ca_bn: (bare) => bn(bare.slice(0, 9)),
  ca_gst_hst: (bare) => bn(bare.slice(0, 9)),
  ca_qst: qst,
  cl_tin: cl,
  co_nit: co,
  // Persons have other numbers, without check digits: a nought first, or more than ten digits.
  cr_tin: (bare) => (bare.length > 10 || bare.startsWith('0') ? undefined : cr(bare)),
  do_rcn: (bare) => (bare.length === 9 ? rnc(bare) : cedula(bare)),
  ec_ruc: ec,
  pe_ruc: pe,
  // Numbers whose check digit is 0 are known to fail although they are right.
  py_ruc: (bare) => (bare.endsWith('0') ? undefined : py(bare)),
  sv_nit: (bare) => (bare.length === 14 ? verdict(hasSalvadoranDigit(bare)) : undefined),
  us_ein: us,
  uy_ruc: uy,
  ve_rif: (bare) => (bare.length === 10 ? ve(bare) : undefined),
}

// Numbers of the old series, up to 100, have other weights.
function hasSalvadoranDigit(bare: string): boolean {
  const isOld = bare.slice(10, 13) <= '100'
  const sum = weighted(
    bare,
    isOld ? [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2] : [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
  )
  const digit = isOld ? sum % 11 : (11 - (sum % 11)) % 11
  return Number(bare[13]) === digit % 10
}
