// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
import type { FindSubdivision } from '../findSubdivision.js'
import { findSubdivision as find } from '../findSubdivision.js'
import { subdivisions as AE } from './AE.js'
import { subdivisions as AM } from './AM.js'
import { subdivisions as AR } from './AR.js'
import { subdivisions as AU } from './AU.js'
import { subdivisions as BB } from './BB.js'
import { subdivisions as BR } from './BR.js'
import { subdivisions as BS } from './BS.js'
import { subdivisions as CA } from './CA.js'
import { subdivisions as CL } from './CL.js'
import { subdivisions as CN } from './CN.js'
import { subdivisions as CO } from './CO.js'
import { subdivisions as CR } from './CR.js'
import { subdivisions as CU } from './CU.js'
import { subdivisions as CV } from './CV.js'
import { subdivisions as EE } from './EE.js'
import { subdivisions as EG } from './EG.js'
import { subdivisions as ES } from './ES.js'
import { subdivisions as FM } from './FM.js'
import { subdivisions as HK } from './HK.js'
import { subdivisions as HN } from './HN.js'
import { subdivisions as ID } from './ID.js'
import { subdivisions as IE } from './IE.js'
import { subdivisions as IN } from './IN.js'
import { subdivisions as IR } from './IR.js'
import { subdivisions as IT } from './IT.js'
import { subdivisions as JM } from './JM.js'
import { subdivisions as JP } from './JP.js'
import { subdivisions as KI } from './KI.js'
import { subdivisions as KN } from './KN.js'
import { subdivisions as KP } from './KP.js'
import { subdivisions as KR } from './KR.js'
import { subdivisions as KY } from './KY.js'
import { subdivisions as KZ } from './KZ.js'
import { subdivisions as MX } from './MX.js'
import { subdivisions as MY } from './MY.js'
import { subdivisions as MZ } from './MZ.js'
import { subdivisions as NG } from './NG.js'
import { subdivisions as NI } from './NI.js'
import { subdivisions as NR } from './NR.js'
import { subdivisions as PA } from './PA.js'
import { subdivisions as PE } from './PE.js'
import { subdivisions as PG } from './PG.js'
import { subdivisions as PH } from './PH.js'
import { subdivisions as RO } from './RO.js'
import { subdivisions as RU } from './RU.js'
import { subdivisions as SC } from './SC.js'
import { subdivisions as SO } from './SO.js'
import { subdivisions as SR } from './SR.js'
import { subdivisions as SV } from './SV.js'
import { subdivisions as TH } from './TH.js'
import { subdivisions as TR } from './TR.js'
import { subdivisions as TV } from './TV.js'
import { subdivisions as TW } from './TW.js'
import { subdivisions as UA } from './UA.js'
import { subdivisions as UM } from './UM.js'
import { subdivisions as US } from './US.js'
import { subdivisions as UY } from './UY.js'
import { subdivisions as VE } from './VE.js'
import { subdivisions as VN } from './VN.js'

/** Finds a state in a list; undefined in a browser until a list is loaded. */
export const findSubdivision: FindSubdivision | undefined = find

/** The packed subdivisions of every country that has them, for servers and tests. */
export const subdivisions: Readonly<Record<string, string | (() => Promise<{ subdivisions: string }>)>> = {
  AE,
  AM,
  AR,
  AU,
  BB,
  BR,
  BS,
  CA,
  CL,
  CN,
  CO,
  CR,
  CU,
  CV,
  EE,
  EG,
  ES,
  FM,
  HK,
  HN,
  ID,
  IE,
  IN,
  IR,
  IT,
  JM,
  JP,
  KI,
  KN,
  KP,
  KR,
  KY,
  KZ,
  MX,
  MY,
  MZ,
  NG,
  NI,
  NR,
  PA,
  PE,
  PG,
  PH,
  RO,
  RU,
  SC,
  SO,
  SR,
  SV,
  TH,
  TR,
  TV,
  TW,
  UA,
  UM,
  US,
  UY,
  VE,
  VN,
}
