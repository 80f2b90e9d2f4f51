// @ts-check
/**
 * Corrections of Google's address data, with their sources. Also the list of all countries where the sources (Google,
 * commerceguys/addressing, Shopify/worldwide, the postal services) disagree on the fields, with the decision and its
 * reason. An entry without a change keeps Google's data, as does a country without an entry.
 *
 * @typedef {object} Correction
 * @property {string} for Countries, separated by spaces
 * @property {string} [fmt] As Google writes it: %A lines, %C city, %S state, %Z postal code, %n new line
 * @property {string} [lfmt] The same for addresses in Latin letters, if the order differs
 * @property {string} [require]
 * @property {string} [zip] The pattern of postal codes
 * @property {string} [zipex] An example in canonical form
 * @property {string} [state] The label of a state
 * @property {string} [postal] The label of a postal code
 * @property {string} why The decision and its reason
 * @property {string} source
 */

/** @type {readonly Correction[]} */
export const corrections = [
  // Fields and required fields.
  {
    for: 'JP',
    fmt: '〒%Z%n%S%C%n%A',
    lfmt: '%A%n%C, %S%n%Z',
    require: 'ACSZ',
    why: 'A city (市区町村) of its own: Google folds it into the street, and every provider has a field for it.',
    source: 'commerceguys/addressing and Shopify/worldwide, April and August 2026',
  },
  {
    for: 'CL PE TH VN',
    require: 'ACS',
    why: 'The region is required: nothing is delivered there without it. The postal code stays optional.',
    source: 'commerceguys/addressing e90fe20',
  },
  {
    for: 'MY TR',
    require: 'ACSZ',
    why: 'The state or province is required, as in every address of the post.',
    source: 'commerceguys/addressing e90fe20; PTT writes district/PROVINCE',
  },
  {
    for: 'PN TA',
    require: 'CZ',
    why: 'A street is optional: the islands have none, and the example addresses name none.',
    source: 'Shopify/worldwide, August 2026',
  },
  {
    for: 'AS',
    fmt: '%A%n%C AS %Z',
    require: 'ACZ',
    why: 'No state: it would always be the territory itself.',
    source: 'commerceguys/addressing',
  },
  {
    for: 'MP',
    fmt: '%A%n%C MP %Z',
    require: 'ACZ',
    why: 'No state: it would always be the territory itself.',
    source: 'commerceguys/addressing',
  },
  {
    for: 'VI',
    fmt: '%A%n%C VI %Z',
    require: 'ACZ',
    why: 'No state: it would always be the territory itself.',
    source: 'commerceguys/addressing',
  },
  {
    for: 'CC CX HM NF',
    fmt: '%A%n%C %Z',
    why: 'No state: it would always be the territory itself.',
    source: 'commerceguys/addressing',
  },
  {
    for: 'PF',
    fmt: '%A%n%Z %C',
    require: 'ACZ',
    why: 'No state: the island has no list, and the postal code says it.',
    source: 'commerceguys/addressing, Shopify/worldwide',
  },
  {
    for: 'MZ',
    fmt: '%A%n%Z %C%n%S',
    why: 'City and province stand on lines of their own; Google prints them as one word.',
    source: 'the format string of Google itself: "%C%S"',
  },
  {
    for: 'AE',
    why: 'The emirate alone; Shopify adds an optional city, which repeats the emirate for nearly everybody.',
    source: 'Google, commerceguys/addressing',
  },
  { for: 'SG', why: 'No city: it is the country. Shopify shows one.', source: 'Google, commerceguys/addressing' },
  { for: 'GB', why: 'No county: Royal Mail has not used it since 1996.', source: 'Google, commerceguys/addressing' },
  {
    for: 'IE',
    zip: '(?:D6W|[AC-FHKNPRTV-Y]\\d{2}) ?[\\dAC-FHKNPRTV-Y]{4}',
    why: 'County and Eircode stay optional; the Eircode has the letters that exist.',
    source: 'Google; Eircode address database, Product Guide (An Post)',
  },
  {
    for: 'CO',
    why: 'The department is required and the city is not, as Google has it: Bogotá is both.',
    source: 'Google',
  },
  { for: 'FR', why: 'No separate CEDEX: it is written with the city.', source: 'Shopify/worldwide' },
  { for: 'NZ ZA', why: 'No suburb of its own: it goes to the second line.', source: 'Google, commerceguys/addressing' },
  { for: 'PT', why: 'No district: no post needs it. Shopify shows one.', source: 'Google, commerceguys/addressing' },
  {
    for: 'TW',
    require: 'ACSZ',
    why: 'County and district, both required, as in every address of the post; Shopify shows neither list.',
    source: 'Google; Chunghwa Post',
  },
  { for: 'UA', why: 'The oblast is optional: the index says it.', source: 'Google, commerceguys/addressing' },
  {
    for: 'RU UA',
    why: 'Crimea and Sevastopol stand under UA alone; Google lists them under both.',
    source: 'ISO 3166-2, CLDR 48',
  },
  {
    for: 'CN HK MO TW',
    why: 'Each is a country or region of its own, and CN lists the three as provinces too, as Google has it.',
    source: 'Google, commerceguys/addressing',
  },

  // Postal codes.
  {
    for: 'BH',
    zip: '(?:1[0-2]|[1-9])\\d{2}',
    why: 'The pattern without the word limits that its author needed for want of anchors.',
    source: 'Google',
  },
  {
    for: 'EG MM',
    zip: '\\d{5}(?:\\d{2})?',
    why: 'Seven digits since 2021; the five of before are still in use.',
    source: 'UPU addressing sheets EGY and MMR; Shopify/worldwide pull request 324 (1508203)',
  },
  {
    for: 'KZ',
    zip: '\\d{6}|[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d',
    why: 'Letters and digits since 2015 (A05H9B7), beside the six digits of before.',
    source: 'Kazpost; UPU addressing sheet KAZ',
  },
  {
    for: 'SA',
    zip: '\\d{5}(?:-\\d{4})?',
    why: 'The four digits of the national address may follow, after a hyphen.',
    source: 'SPL (Saudi Post), national address; UPU addressing sheet SAU',
  },
  {
    for: 'PY',
    zip: '\\d{4}|\\d{6}',
    why: 'Six digits since 2021, beside the four of before.',
    source: 'Correo Paraguayo (DINACOPA); Shopify/worldwide pull request 324 (001015)',
  },
  {
    for: 'PT',
    zip: '\\d{4}(?:-\\d{3})?',
    why: 'The four digits of before 1998 still name the post office.',
    source: 'CTT; UPU addressing sheet PRT',
  },
  {
    for: 'VE',
    zip: '\\d{4}(?:-[A-Z])?',
    why: 'A letter for the sector may follow.',
    source: 'Ipostel; UPU addressing sheet VEN',
  },
  {
    for: 'MU',
    zip: '\\d{5}|[AR]\\d{4}|\\d{3}[A-Z]{2}\\d{3}',
    why: 'Agalega and Rodrigues have a letter in place of the first digit.',
    source: 'Mauritius Post; UPU addressing sheet MUS',
  },
  {
    for: 'AI',
    zip: 'AI-2640',
    zipex: 'AI-2640',
    why: 'The one code, with its letters.',
    source: 'UPU addressing sheet AIA',
  },
  { for: 'OM', zip: '\\d{3}', why: 'PC is the word for it, and no part of it.', source: 'Oman Post' },
  { for: 'CR', zipex: '10108', why: 'Five digits; four are still taken.', source: 'Correos de Costa Rica' },
  { for: 'VI', zipex: '00802', why: 'The short code: the four digits after it are optional.', source: 'USPS' },
  { for: 'SE', zipex: '114 55', why: 'Written with a blank.', source: 'PostNord' },
  { for: 'PE', zipex: '15074', why: 'Five digits since 2011; LIMA 23 is still taken.', source: 'Serpost' },
  { for: 'AM', zipex: '0010', why: 'Four digits since 2006; six are still taken.', source: 'HayPost' },

  // Labels.
  {
    for: 'AU CC CX NF HM NZ MY GB GG IM JE AC FK GI GS IO PN SH TA TC',
    postal: 'postcode',
    why: 'What the post itself calls it.',
    source: 'Australia Post, NZ Post, Pos Malaysia, Royal Mail; Shopify/worldwide (localization_keys)',
  },
  { for: 'EE LT RO', state: 'county', why: 'Maakond, apskritis, județ.', source: 'commerceguys/addressing' },
  { for: 'EG IQ', state: 'governorate', why: 'Muhafazah.', source: 'Shopify/worldwide; ISO 3166-2' },
  { for: 'BY CL KZ PE UZ', state: 'region', why: 'Voblasć, región, oblys, viloyat.', source: 'ISO 3166-2' },
  { for: 'UY', state: 'department', why: 'Departamento.', source: 'ISO 3166-2' },
  { for: 'SC', state: 'district', why: 'The list has districts, not islands.', source: 'ISO 3166-2' },
]

/**
 * The countries whose addresses contain a state in a second source too. If only Google requires a state and no
 * correction says why, it is optional, because the example addresses contain none.
 */
export const statesInUse = {
  countries:
    'AE AR AU BR CA CL CN CO CR EG ES GT HK ID IE IN IT JP KR KW MX MY NG NZ PA PE PH PT RO RU SV TH UA US UY VE ZA',
  source: 'Shopify/worldwide, August 2026: the regions whose `format` has a province',
}
