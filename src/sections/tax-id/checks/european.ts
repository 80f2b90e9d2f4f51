import { validate as al } from 'stdnum/lib/esm/al/nipt.js'
import { validate as at } from 'stdnum/lib/esm/at/uid.js'
import { validate as be } from 'stdnum/lib/esm/be/vat.js'
import { validate as by } from 'stdnum/lib/esm/by/unp.js'
import { validate as ch } from 'stdnum/lib/esm/ch/uid.js'
import { validate as cy } from 'stdnum/lib/esm/cy/vat.js'
import { validate as cz } from 'stdnum/lib/esm/cz/dic.js'
import { validate as deStnr } from 'stdnum/lib/esm/de/stnr.js'
import { validate as de } from 'stdnum/lib/esm/de/vat.js'
import { validate as dk } from 'stdnum/lib/esm/dk/cvr.js'
import { validate as ee } from 'stdnum/lib/esm/ee/kmkr.js'
import { validate as es } from 'stdnum/lib/esm/es/nif.js'
import { validate as fi } from 'stdnum/lib/esm/fi/alv.js'
import { validate as fo } from 'stdnum/lib/esm/fo/vn.js'
import { validate as frNif } from 'stdnum/lib/esm/fr/nif.js'
import { validate as siren } from 'stdnum/lib/esm/fr/siren.js'
import { validate as siret } from 'stdnum/lib/esm/fr/siret.js'
import { validate as fr } from 'stdnum/lib/esm/fr/tva.js'
import { validate as gb } from 'stdnum/lib/esm/gb/vat.js'
import { validate as el } from 'stdnum/lib/esm/gr/vat.js'
import { validate as hr } from 'stdnum/lib/esm/hr/oib.js'
import { validate as hu } from 'stdnum/lib/esm/hu/anum.js'
import { validate as ie } from 'stdnum/lib/esm/ie/vat.js'
import { validate as kennitala } from 'stdnum/lib/esm/is/kennitala.js'
import { validate as codiceFiscale } from 'stdnum/lib/esm/it/codicefiscale.js'
import { validate as it } from 'stdnum/lib/esm/it/iva.js'
import { validate as lt } from 'stdnum/lib/esm/lt/pvm.js'
import { validate as lu } from 'stdnum/lib/esm/lu/tva.js'
import { validate as lv } from 'stdnum/lib/esm/lv/pvn.js'
import { validate as md } from 'stdnum/lib/esm/md/idno.js'
import { validate as me } from 'stdnum/lib/esm/me/pib.js'
import { validate as mk } from 'stdnum/lib/esm/mk/edb.js'
import { validate as mt } from 'stdnum/lib/esm/mt/vat.js'
import { validate as nl } from 'stdnum/lib/esm/nl/btw.js'
import { validate as no } from 'stdnum/lib/esm/no/mva.js'
import { validate as pl } from 'stdnum/lib/esm/pl/nip.js'
import { validate as pt } from 'stdnum/lib/esm/pt/nif.js'
import { validate as ro } from 'stdnum/lib/esm/ro/cif.js'
import { validate as rs } from 'stdnum/lib/esm/rs/pib.js'
import { validate as ru } from 'stdnum/lib/esm/ru/inn.js'
import { validate as se } from 'stdnum/lib/esm/se/vat.js'
import { validate as si } from 'stdnum/lib/esm/si/ddv.js'
import { validate as sm } from 'stdnum/lib/esm/sm/coe.js'

import { type TaxIdCheck, verdict, weighted } from './taxIdCheck.js'

const union: Readonly<Record<string, TaxIdCheck>> = {
  AT: at,
  BE: be,
  BG: bg,
  CY: cy,
  // The numbers of persons are known to fail although they are right.
  CZ: (bare) => (bare.length === 8 ? cz(bare) : undefined),
  DE: de,
  DK: dk,
  EE: ee,
  EL: el,
  ES: es,
  FI: fi,
  FR: fr,
  HR: hr,
  HU: hu,
  IE: ie,
  IT: it,
  LT: lt,
  LU: lu,
  LV: lv,
  MT: mt,
  NL: nl,
  PL: pl,
  PT: pt,
  RO: ro,
  SE: se,
  SI: si,
  SK: (bare) => verdict(Number(bare) % 11 === 0),
  XI: gb,
}

/** The check digits of Europe. Numbers come without blanks and signs. */
export const european: Readonly<Record<string, TaxIdCheck>> = {
  al_tin: al,
  bg_uic: bg,
  by_tin: by,
  ch_uid: (bare) => ch(bare.slice(0, 12)),
  ch_vat: (bare) => ch(bare.slice(0, 12)),
  cz_dic: (bare) => union.CZ?.(bare.replace('CZ', '')),
  // The shorter forms of the states are known to fail although they are right.
  de_stn: (bare) => (bare.length === 13 ? deStnr(bare) : undefined),
  es_cif: es,
  eu_vat: (bare) => union[bare.slice(0, 2)]?.(bare.slice(2)),
  fo_vat: fo,
  fr_siren: siren,
  fr_siret: siret,
  fr_spi: frNif,
  gb_vat: (bare) => (bare.startsWith('GB') ? gb(bare.slice(2)) : undefined),
  hr_oib: hr,
  hu_tin: (bare) => (bare.length === 10 ? undefined : hu(bare.slice(0, 8))),
  ic_nif: es,
  is_kt: kennitala,
  it_cf: (bare) => (bare.length === 11 ? it(bare) : codiceFiscale(bare)),
  li_uid: ch,
  md_cf: md,
  me_pib: me,
  mk_vat: (bare) => mk(bare.slice(2)),
  no_vat: no,
  pl_nip: pl,
  pt_nif: pt,
  ro_tin: ro,
  rs_pib: rs,
  ru_inn: ru,
  si_tin: si,
  sm_coe: (bare) => sm(bare.slice(2)),
}

// Persons and branches, with ten digits and thirteen, have other rules.
function bg(bare: string): { isValid: boolean } | undefined {
  if (bare.length !== 9) return undefined
  const first = weighted(bare, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
  const digit = first === 10 ? weighted(bare, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first
  return verdict(digit % 10 === Number(bare[8]))
}
