// The words for "postal code" in each language, which people copy along with the code. Upper case, without accents and
// signs. Sources: the addressing sheets of the Universal Postal Union, and the sites of postal services.
const words = [
  // English: US, PH; everywhere; IN; IE; OM, GB.
  'ZIP(?: ?CODE| ?\\+ ?4)?(?: ?/ ?POSTAL CODE)?|(?:POSTAL|POST|PIN)(?: ?CODE| ZIP)?|EIRCODE|P ?C',
  // German, Dutch, Danish, Norwegian, Swedish, Icelandic, Finnish.
  'PLZ|POSTLEITZAHL|POST ?(?:NUMMER|NUMER|NR)|POSTINUMERO',
  // French, Spanish, Catalan, Portuguese, Romanian, Italian.
  '(?:CODE|CODIGO|CODI|COD) POSTAL(?: ARGENTINO)?|COD(?:ICE)? (?:DI AVVIAMENTO )?POSTALE',
  'CPA(?= )|C P A(?= [A-Z]\\d)|C ?P|C ?A ?P|C ?E ?P|N ?P ?A|COD',
  // Polish, Czech, Slovak, Hungarian, Lithuanian, Latvian, Estonian.
  'KOD(?: POCZTOWY)?|P ?N ?A|PSC|POSTOVN[IE] SMEROVACI[E]? CISLO|IR(?:ANYITO)?SZ(?:AM)?|PASTO KODAS|PASTA INDEKSS',
  'SIHTNUMBER|POSTIINDEKS',
  // Bosnian, Croatian, Montenegrin, Serbian, Slovenian, Albanian, Macedonian, Bulgarian, Greek.
  'POSTANSKI BROJ|POSTNA STEVILKA|KODI POSTAR|ПОШТ(?:АНСКИ|ЕНСКИ) БРОЈ|ПОЩЕНСКИ КОД|П ?К',
  'ΤΑΧ(?:ΥΔΡΟΜΙΚΟΣ)? ?Κ(?:ΩΔΙΚΑΣ|ΩΔΙΚΟΣ|ΩΔ)?|[ΤT] ?[ΚK]',
  // Turkish, Azerbaijani, Uzbek, Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz.
  'POSTA KODU|PK|(?:POCT|POCHTA) INDEKSI|INDE(?:X|KS)|(?:П[АО][ШЧ]ТОВ[ЫИ]И? )?[ИІ]НД[ЕЭ]КС|ПОШТА(?:ЛЫҚ)? ИНДЕКСІ?',
  // Hebrew, Arabic, Persian, Urdu.
  'מיקוד|(?:ال)?رمز (?:ال)?بريدي|[كک]د پستی|پوسٹ کوڈ',
  // Japanese, Chinese, Korean, Thai, Indonesian, Malay, Vietnamese, Hindi, Bengali.
  '〒|郵便番号|[邮郵][编編]|[邮郵]政[编編][码碼号號]|[邮郵][递遞][区區][号號]|우편 ?번호|우',
  'รหัสไปรษณีย์|KODE ?POS|POSKOD|MA BUU (?:[DĐ]IEN|CHINH)|पिन ?(?:कोड)?|পোস্ট ?কোড',
]

const before = new RegExp(`^ ?(?:${words.join('|')})(?![\\p{L}\\p{M}]) ?(?=[\\p{L}\\p{N}])`, 'u')

/** Removes the word for "postal code" before an upper-case code: `PLZ 10115`, `C.P. 06600`, `邮编：100000`. */
export const withoutWord = (code: string): string =>
  code
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}〒/+]+/gu, ' ')
    .replace(before, '')
