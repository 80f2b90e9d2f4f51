// How postal services write a P.O. box, spelled as `plainLine` returns it. Sources: the addressing sheets of the
// Universal Postal Union; USPS Publication 28; Canada Post and Australia Post addressing guidelines; La Poste; Correos;
// Deutsche Post; Swiss Post; Poste Italiane; Correios; and the sites of other postal services.

/** Words that mean a box in any country. */
export const phrases = [
  // English. A number is required if the words may be part of a name.
  'P ?/? ?[O0] ?-?BO?X|POST ?-?OFFICE ?-?BOX|POST ?-?BOX(?: N[OR]| NUMBER| #)? ?\\d|P ?O ?B ?\\d|P ?O DRAWER \\d|POSTAL BOX \\d',
  'G ?P ?O BOX|LOCKED ?BAG(?: NO)? ?\\d|CALLER SERVICE|LOCK ?BOX \\d',
  // German, Dutch, Afrikaans, the Nordic and the Baltic languages.
  'POSTFACH|POSTBUS|ANTWOORDNUMMER \\d|PRIVAATSAK|POSTBO(?:KS|X|KSI) ?\\d|POSTHOLF \\d|POSTILOKERO|POSTKAST \\d',
  '(?:PASTO|ABONENTINE) DEZUTE|(?:PASTA|ABONENTA) KASTITE',
  // French, Italian, Spanish, Catalan, Basque, Portuguese, Romanian, Maltese, Albanian.
  'BOITE POSTALE|CASE POSTALE|CASELLA POSTALE|CAIXA POSTAL|CX ?POSTAL|CASILLA (?:DE CORREOS?|POSTAL)|CASUTA POSTALA',
  'APARTADO (?:POSTAL|AEREO|DE CORREOS?|CORREOS)|APDO (?:POSTAL|AEREO|DE CORREOS?|CORREOS)|APTO ?POSTAL|APARTAT DE CORREUS',
  'POSTA ?-?KUTXA|KAXXA POSTALI|KUTIA POSTARE',
  // Polish, Czech, Slovak, Hungarian, Croatian, Serbian, Slovenian, Turkish.
  'SKRYTKA|SKR ?POCZT|POSTOVNI PRIHRADKA|POSTOVY PRIECINOK|POSTAFIOK|POSTANSKI (?:PRETINAC|PREGRADAK|FAH)|POSTNI PREDAL',
  'POSTA KUTUSU',
  // Greek, Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh.
  'ΤΑΧ(?:ΥΔΡΟΜΙΚΗ)? ?ΘΥΡΙΔΑ|(?:АБОНЕНТСКИИ|ПОЧТОВЫИ) ЯЩИК|(?:АБ|АБОНЕНТСЬКА|ПОШТ|ПОШТОВА) ?СКРИНЬКА',
  '(?:АБАНЕНЦКАЯ|ПАШТОВАЯ) СКРЫНКА|ПОЩЕНСКА КУТИЯ|ПОШТ(?:АНСКИ|ЕНСКИ) (?:ФАХ|ПРЕГРАДАК|ПРЕТИНАЦ)|АБОНЕНТТІК ЖӘШІК',
  // Hebrew, Arabic, Persian.
  'תיבת דואר|ת ?ד ?\\d|ص ?ب ?:? ?\\d|صندوق (?:ال)?بريد|صندوق [پب]ستی',
  // Malay, Indonesian, Vietnamese, Thai, Hindi, Bengali.
  'PETI SURAT \\d|BEG BERKUNCI|KOTAK POS \\d|TROMOL POS|HOP THU(?: SO)? ?\\d|ตู้ ?(?:ปณ|ไปรษณีย์)|पोस्ट बॉक्स|পোস্ট বক্স',
]

/** The same for scripts without spaces between words. */
export const unparted = '私書箱|사서함|[郵邮]政[^|]{0,9}信箱'

/**
 * Abbreviations that mean a P.O. box before a number, in these countries only. `weak`: the abbreviation has another
 * meaning there too. `code`: it may also mean the postal code.
 */
export const shortForms: readonly (readonly [
  countries: string,
  form: string,
  doubt?: 'weak' | 'code' | 'weak code',
])[] = [
  [
    'FR MC AD BE LU CH CA GP MQ GF RE YT PM BL MF NC PF WF MA DZ TN MR SN ML NE BF CI TG BJ CM GA CG CD CF TD DJ KM MG GN BI RW HT LB VU',
    '(?:\\d\\d )?B ?P(?: N[O°]?)? ?\\d',
  ],
  ['FR MC GP MQ GF RE YT PM BL MF', '(?:CS|TSA) ?\\d{4,5}'],
  // Case postale, casella postale, caixa postal, căsuța poștală. In Spanish and in Portugal C.P. is the postal code.
  ['CH CA IT SM VA BR AO MZ CV GW ST TL RO MD', 'C ?X? ?P ?\\d', 'code'],
  [
    'ES PT AD MX CR GT SV HN NI PA CO VE DO CU PE EC BO PY UY PR GQ AR CL',
    '(?:APARTADO|APDO|APART)(?: N(?:[O°º]|RO|UM)?)? ?\\d',
  ],
  ['CO', 'A ?A ?\\d{3,}'],
  ['CL AR UY PY BO PE EC', '(?:CASILLA|CLASIFICADOR)(?: N(?:[O°º]|RO|UM)?)? ?\\d'],
  ['AR', 'C ?C ?\\d', 'weak'],
  ['DE AT CH LI HU', 'P ?F ?\\d'],
  ['CZ SK HR SI BA RS ME', 'P ?P ?\\d', 'weak'],
  ['HR SI BA RS ME MK', 'P ?FAH ?\\d'],
  ['RS BA ME MK', 'П ?ФАХ ?\\d'],
  ['RU BY KZ KG UA', 'А ?/ ?[ЯСЖ] ?N?°? ?№? ?\\d'],
  ['BG', 'П ?К ?\\d', 'weak code'],
  ['GR CY', '[ΤT] ?Θ ?\\d'],
  ['TR CY', 'P ?K ?\\d{1,6}$', 'code'],
  ['EE', 'P ?K ?\\d{1,6}$', 'weak'],
  ['LV', 'A ?/ ?K ?\\d'],
  ['LT', 'A ?[DB] ?\\d', 'weak'],
  ['FI AX', 'P ?[LB] ?\\d{1,6}$'],
  ['NO SJ', 'P ?B ?\\d{1,6}'],
  ['IN BD PK LK NP MM', '(?:P ?B(?: NO)?|POST BAG(?: NO)?) ?\\d'],
  ['NZ ZA BW NA ZW MW ZM SZ LS FJ PG', 'PRIVATE (?:MAIL )?BAG X? ?\\d'],
  ['AU', 'PRIVATE (?:MAIL )?BAG \\d', 'weak'],
  ['SE', 'BOX ?\\d{1,6}'],
  ['US CA PR AU NZ GB IE ZA MT BS BB JM TT BM', 'BOX (?:NO |# ?)?\\d{1,6}(?:$| \\|)', 'weak'],
  ['TW HK MO CN', '[^|]*信箱', 'weak'],
]
