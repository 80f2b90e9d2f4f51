import { bareTaxId, withoutAccents } from './plainTaxId.js'

/**
 * Words that invoices write beside a number, in capitals without signs. Each line: the countries (`*`: all) and their
 * words. A word is removed only from numbers of its countries. Sources: for the EU and its neighbors, the names in the
 * Commission's list of VAT numbers (VIES, frequently asked questions) and Council Directive 2006/112/EC, article 226;
 * for other countries, the forms and registers of the tax offices and the OECD's TIN pages.
 */
const table = `*;VAT VATIN TAX GST ID IDNO TIN REG REGISTRATION NUMBER NUM CODE IDENTIFICATION PAYER TAXPAYER COMPANY BUSINESS
DE AT CH LI LU BE;UST USTID IDNR UID MWST STEUER STEUERNUMMER STNR UMSATZSTEUER MEHRWERTSTEUER IDENTIFIKATIONSNUMMER NUMMER
FR BE LU CH MC GP MQ RE GF YT MA SN CI CM BF BJ CD GN MR;TVA NTVA NOTVA DETVA NODETVA ALATVA NUMERO DIDENTIFICATION IDENTIFIANT FISCAL FISCALE INTRACOM INTRACOMMUNAUTAIRE SIREN SIRET NIF ICE
BE NL;BTW NUMMER IDENTIFICATIENUMMER ONDERNEMINGSNUMMER OMZETBELASTING KBO BCE RPR RPM RSIN
ES IC;NIF CIF NIE DNI IVA NIVA DEIVA NUMERO DEIDENTIFICACIONFISCAL
PT AO CV MZ;NIF NIPC IVA NUMERO CONTRIBUINTE DECONTRIBUINTE DEIDENTIFICACAOFISCAL
IT SM CH;IVA PIVA PARTITA PARTITAIVA CF CFEPIVA CODICE CODICEFISCALE COD FISC
GR CY;ΑΦΜ AFM ΦΠΑ FPA ΑΡΙΘΜΟΣ
PL;NIP UE NUMER NUMERNIP PTU
CZ SK;DIC DPH ICDPH
HU;ADOSZAM KOZOSSEGI EU ANUM
RO MD;CIF CUI CF COD CODFISCAL TVA CODTVA CNP IDNO
BG;ДДС ЗДДС ИНПОЗДДС ЕИК БУЛСТАТ НОМЕР EIK DDS BULSTAT
HR SI RS ME BA MK;OIB PDV DDV PIB JIB EDB ПИБ ПДВ ЈИБ ЕДБ ДДВ БРОЈ BROJ ZADDV DAVCNA STEVILKA DAVCNASTEVILKA
DK;CVR SENR MOMS CVRNR NUMMER
SE NO FI IS;MOMS MOMSREG MOMSREGISTRERINGSNUMMER ORG ORGNR ORGANISATIONSNUMMER ORGANISASJONSNUMMER MVA ALV NRO ALVNRO YTUNNUS VSK KT NUMER
EE;KMKR KMKRNR KAIBEMAKS
LV;PVN NMR KODS
LT;PVM MOKETOJO KODAS
AL XK;NIPT NUIS
TR;VKN TCKN VERGI VERGINO NUMARASI KIMLIK KDV
RU BY UA KZ KG UZ TJ AM;ИНН КПП УНП УНН ПДВ ІПН ЄДРПОУ НДС БИН ИИН ЖСН СТИР РМА INN KPP UNP IPN BIN IIN STIR ՀՎՀՀ HVHH
GE AZ;საიდენტიფიკაციო კოდი VOEN EDV
IL;חפ עמ עוסק מורשה מספר
AE SA BH OM EG MA;TRN الرقم الضريبي رقم التسجيل
IN BD NP LK;GSTIN UIN PAN BIN
CN TW HK;税号 稅號 纳税人识别号 統一社會信用代碼 统一社会信用代码 統一編號 統編 统一编号 商業登記號碼 USCC UBN BRN CI
JP;登録番号 法人番号 適格請求書発行事業者登録番号
KR;사업자등록번호 사업자번호 등록번호 BRN
TH;เลขประจำตัวผู้เสียภาษี เลขที่
VN ID MY SG PH;MST MASOTHUE NPWP NIK CUKAI NOCUKAI UEN GSTREG
AU NZ;ABN ACN IRD NZBN
CA;GST HST QST PST TPS TVH TVQ BN NE
US PR GU VI AS MP;EIN FEIN FEDERAL EMPLOYER
MX AR BR CL CO PE EC PY UY VE BO CR DO SV;CUIL CDI RUN RUC RUT CED CEDULA CEDULAJURIDICA CEDULAFISICA NITE DIMEX DUI NRC IVA INSCRICAO
ZA KE NG TZ UG ZM GH MU ZW;TPIN VRN BRN`

const plainWord = (word: string) => withoutAccents(bareTaxId(word))

const lines = table.split('\n').map((line) => {
  const [countries = '', words = ''] = line.split(';')
  return { countries: countries.split(' '), words: words.split(' ').map(plainWord) }
})

const known = new Map<string, readonly string[]>()

/** Returns the words of a country's invoices. */
export function wordsOf(country: string): readonly string[] {
  const found = known.get(country)
  if (found) return found
  const words = lines.flatMap(({ countries, words }) =>
    countries.includes('*') || countries.includes(country) ? words : [],
  )
  known.set(country, words)
  return words
}

/** Returns the words in the name of a type: `GST/HST` → `GSTHST`, `GST`, `HST`. A single letter does not count. */
export const wordsIn = (label: string): readonly string[] =>
  [label, ...label.split(/[^\p{L}]+/u)].map(plainWord).filter(({ length }) => length > 1)

/** Returns the positions where a number may start after words, or end before them, the longest number first. */
export function placesAfter(bare: string, words: readonly string[]): number[] {
  const places = new Set([0])
  // `NO` only after another word, because it is Norway's code too.
  const more = ['NO', 'NR', ...words]
  for (const at of places) {
    if (bare[at] === '-') places.add(at + 1)
    const ends = (at > 0 ? more : words).filter((word) => bare.startsWith(word, at)).map(({ length }) => at + length)
    const last = Math.max(...ends)
    // In `NUMBER…` no number follows `NUM`, but in `BRNR…` `BR` is a word although `BRN` is one too.
    for (const end of ends) if (end === last || more.some((word) => bare.startsWith(word, end))) places.add(end)
  }
  return [...places].sort((a, b) => a - b)
}

export function placesBefore(bare: string, words: readonly string[]): number[] {
  const places = new Set([bare.length])
  for (const at of places) {
    for (const word of words) if (word.length > 2 && bare.endsWith(word, at)) places.add(at - word.length)
  }
  return [...places].sort((a, b) => b - a)
}
