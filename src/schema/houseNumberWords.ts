// In the letters of `plainLine`: upper case, without accents and dots.

/** Words that say that a house has no number, or that write the number out. Sources: the posts and land registries. */
export const numberWords = [
  // Spanish, Catalan, Portuguese, Italian, French, Romanian: s/n, snc, f.n.
  'S ?/ ?N(?:O|RO|UM|°)?|S ?N ?C?|(?:SIN|SEM|SENSE) N(?:UMERO|UM|RO|O)?|SENZA N(?:UMERO|O)?(?: CIVICO)?|SANS N(?:UMERO|O)?|F ?/? ?N|FARA N(?:UMAR|R)',
  // English, German, Dutch, Swedish.
  'NO (?:HOUSE |STREET )?NUMBER|UNNUMBERED|(?:OHNE|O) (?:HAUS)?N(?:UMME)?R|(?:ZONDER|Z) N(?:UMME)?R|Z/N|ONG(?:ENUMMERD)?|UTAN N(?:UMME)?R',
  // Bosnian, Croatian, Serbian, Slovenian, Czech, Slovak, Polish, Hungarian: bb, b.š., s.č.
  'B ?B|BEZ BROJA|BREZ STEVILKE|B ?S|BEZ (?:CISLA|NUMERU|C ?P)|B/N|[SC] ?[CP]|HRSZ|SZAM NELKUL',
  // Cyrillic, Greek, Turkish.
  'Б ?/? ?[НБ]|БЕЗ (?:НОМЕР[АУ]?|БРОЈА|БРОЯ)|Χ ?/? ?[ΑΝ]|(?:ΧΩΡΙΣ|ΑΝΕΥ) ΑΡ(?:ΙΘΜΟΥ?)?|NUMARASIZ|(?:KAPI )?NO ?:? ?YOK',
  // A number in words behind its word: "número cinco".
  '(?:NUMERO|NUMMER|HAUSNUMMER|NUMBER|BROJ|НОМЕР) \\p{L}{2,}',
]

/** The same where words are not parted: Hebrew, Arabic, Japanese, Chinese, Korean. */
export const unpartedNumbers = '(?:ללא|בלי) מספר|بدون رقم|番地なし|無番地|[無无]門?门?[號号牌]|번지 ?없음|무번지'

/** Cardinals with which an English address begins: "One Apple Park Way". */
export const cardinals =
  'ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|(?:THIR|FOUR|FIF|SIX|SEVEN|EIGH|NINE)TEEN|(?:TWEN|THIR|FOR|FIF|SIX|SEVEN|EIGH|NINE)TY|HUNDRED'

/** Places in the country, houses with names, and counters of the post, which are found without a number. */
export const namedPlaces =
  'KM|KILOMETRO|LOTE?|PARCELA?|PARCELLE|FUNDO|HIJUELA|SITIO|SECTOR|PREDIO|HACIENDA|RANCHO|EJIDO|FINCA|GRANJA|CORTIJO|CASERIO|MASIA|' +
  'URBANIZACION|URB|POLIGONO|POL|PARAJE|PARTIDA|DISEMINADO|ALDEA|LUGAR|CARRETERA|CTRA|AUTOPISTA|CAMINO|RUTA|RODOVIA|ROD|ESTRADA|' +
  'FAZENDA|CHACARA|CHACRA|ESTANCIA|QUINTA|HERDADE|CASAL|POVOADO|VILL?A|CONTRADA|LOCALITA|LOC|FRAZIONE|FRAZ|CASCINA|PODERE|MASSERIA|' +
  'LIEU-?DIT|BOURG|CHATEAU|HAMEAU|DOMAINE|FERME|MOULIN|ROUTE|CHEMIN|HOF|GUT|GUTSHOF|SCHLOSS|BURG|MUHLE|FORSTHAUS|WEILER|ALM|' +
  'GENERAL DELIVERY|GD|(?:POSTE|POSTA) RESTANTE|POSTLAGERND|LISTA DE CORREOS|FERMO ?POSTA|ДО ВОСТРЕБОВАНИЯ|' +
  'COTTAGE|FARM|RANCH|MANOR|CASTLE|ESTATE|PLOT|HOMESTEAD|STATION|SALAS|MAJA|TALU|VIENSETA|ХУТОР|СТАНЦИЯ'

const romance =
  'CALLE|C/|CL|AVENIDA|AVDA?|AV|PASEO|CARRERA|CRA|KRA|CALZADA|BOULEVARD|BULEVAR|BLVD|JIRON|JR|PASAJE|PJE|RONDA|CARRER|AVINGUDA|PASSEIG'
const english = 'STREET|ST|AVENUE|AVE|CRESCENT|CRES|COURT|PARADE|PDE|TERRACE|TCE|BOULEVARD'
const russian = 'УЛ|УЛИЦА|ВУЛ|ВУЛИЦЯ|ПРОСПЕКТ|ПРОСП|ПР ?-?Т|ПЕР|ПЕРЕУЛОК|ПРОВУЛОК|БУЛЬВАР|БУЛ|НАБ|НАБЕРЕЖНАЯ'

/**
 * Where nearly every house has a number, so that one is missing: at any address (`*`), or only in a street of a town, which has
 * one of these words. Not where houses have names (GB, IE), and not where they are found by landmarks or blocks (the Gulf, most
 * of Africa, much of Asia).
 */
export const streets: readonly (readonly [countries: string, words: string])[] = [
  ['AT BE CA CH CZ DE DK HR HU JP LI LU NL PL RS SE SI SK US', '*'],
  ['AR CL CO ES MX UY', romance],
  ['BR PT', 'RUA|^R|AVENIDA|AV|TRAVESSA|ALAMEDA'],
  ['FR', 'RUE|AVENUE|AV|BOULEVARD|BD|ALLEES?|QUAI|IMPASSE|COURS'],
  ['IT', 'VIA|VIALE|CORSO|VICOLO'],
  ['RO', 'STR|STRADA|BULEVARDUL|BD|B-DUL|CALEA|ALEEA'],
  ['AU NZ', english],
  ['RU UA BG', russian],
  ['FI', '\\p{L}+(?:KATU|KUJA|POLKU|GATAN|VAGEN)'],
  ['NO', '\\p{L}*(?:GATEN?|GATA|VEIEN|VEGEN|ALLE)|GT'],
  ['IS', '\\p{L}+(?:GATA|VEGUR|STIGUR|BRAUT)'],
  ['EE', 'TANAV|TN|MNT|PUIESTEE|PST'],
  ['LT', 'G|GATVE|PR|PROSPEKTAS'],
  ['LV', 'IELA|PROSPEKTS|BULVARIS'],
  ['TR', 'CADDE(?:SI)?|CAD|CD|SOKA(?:K|GI)|SOK|SK|BULVARI?|BULV'],
  ['IL', `רחוב|רח|שדרות|${english}`],
  ['KR', '[가-힣]+(?:로|길)|\\p{L}+-(?:DAERO|RO|GIL)'],
  ['TW', `[^ |]*[路街](?:[一二三四五六七八九十]段)?|RD|ROAD|${english}`],
]
