// Spelled as `plainLine` returns them: upper case, without accents and dots.

/**
 * Words that say that a house has no number, or that spell the number out. Sources: postal services and land
 * registries.
 */
export const numberWords = [
  // Spanish, Catalan, Portuguese, Italian, French, Romanian: s/n, snc, f.n.
  'S ?/ ?N(?:O|RO|UM|°)?|S ?N ?C?|(?:SIN|SEM|SENSE) N(?:UMERO|UM|RO|O)?|SENZA N(?:UMERO|O)?(?: CIVICO)?|SANS N(?:UMERO|O)?|F ?/? ?N|FARA N(?:UMAR|R)',
  // English, German, Dutch, Swedish.
  'NO (?:HOUSE |STREET )?NUMBER|UNNUMBERED|(?:OHNE|O) (?:HAUS)?N(?:UMME)?R|(?:ZONDER|Z) N(?:UMME)?R|Z/N|ONG(?:ENUMMERD)?|UTAN N(?:UMME)?R',
  // Bosnian, Croatian, Serbian, Slovenian, Czech, Slovak, Polish, Hungarian: bb, b.š., s.č.
  'B ?B|BEZ BROJA|BREZ STEVILKE|B ?S|BEZ (?:CISLA|NUMERU|C ?P)|B/N|[SC] ?[CP]|HRSZ|SZAM NELKUL',
  // Cyrillic, Greek, Turkish.
  'Б ?/? ?[НБ]|БЕЗ (?:НОМЕР[АУ]?|БРОЈА|БРОЯ)|Χ ?/? ?[ΑΝ]|(?:ΧΩΡΙΣ|ΑΝΕΥ) ΑΡ(?:ΙΘΜΟΥ?)?|NUMARASIZ|(?:KAPI )?NO ?:? ?YOK',
  // A spelled-out number after the word for "number": "número cinco".
  '(?:NUMERO|NUMMER|HAUSNUMMER|NUMBER|BROJ|НОМЕР) \\p{L}{2,}',
]

/**
 * The same for scripts without spaces between words, or with attached words: Hebrew, Arabic, Japanese, Chinese, Korean.
 */
export const unpartedNumbers = '(?:ללא|בלי) מספר|بدون رقم|番地なし|無番地|[無无]門?门?[號号牌]|번지 ?없음|무번지'

/** Cardinal numbers that start an English address: "One Apple Park Way". */
export const cardinals =
  'ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|(?:THIR|FOUR|FIF|SIX|SEVEN|EIGH|NINE)TEEN|(?:TWEN|THIR|FOR|FIF|SIX|SEVEN|EIGH|NINE)TY|HUNDRED'

/** Rural places, named houses and post office counters, which need no house number. */
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
 * Countries in which nearly every house has a number: at any address (`*`), or only in a town street, which has one of
 * these words. Countries with named houses (GB, IE) are left out. So are those that use landmarks or blocks (the Gulf,
 * most of Africa, much of Asia).
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
