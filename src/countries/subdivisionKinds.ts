import { foldName, plainName } from './foldName.js'
import { formatOf } from './formatOf.js'

/** A name without the word for its kind, and that kind; `''` if the name has none. */
export interface NamedKind {
  readonly stem: string
  readonly kind: string
}

// The words for each kind, before or after a name, spelled as `plainName` returns them. Sources: the categories of ISO
// 3166-2 and their local names.
const before: Readonly<Record<string, string>> = {
  state: 'state|commonwealth|estado|etat|stato',
  province: 'province|provincia autonoma|provincia|provincie|provinsi|propinsi|prov|tinh|changwat|จังหวัด|استان',
  region: 'region|regione|autonomous region',
  republic: 'republic|республика',
  governorate: 'governorate|gouvernorat|محافظه',
  emirate: 'emirate|اماره',
  island: 'island|isla|ilha',
  county: 'county|co|contae|judetul|judet',
  department: 'department|departamento|dpto|depto',
  district: 'district|distrikt',
  parish: 'parish',
  city: 'ciudad autonoma|ciudad|cidade|city|municipality|thanh pho|tp|город|г|місто|м',
  metro: 'metropolitan city|citta metropolitana',
}
const after: Readonly<Record<string, string>> = {
  state: ' state',
  province: ' province| prov| sheng|省| ili?',
  region:
    ' region| oblast| oblysy| обл| область| облысы|(?: zhuang| hui| uygh?ur)? autonomous region|(?:壮族|回族|维吾尔)?自治区| (?:zhuangzu|huizu|weiwuer)?zizhiqu',
  krai: ' krai| kraj| kray| край',
  okrug: '(?: autonomous)? okrug|(?: автономныи)? округ| ао',
  republic: ' republic| республика| республикасы',
  governorate: ' governorate',
  emirate: ' emirate',
  island: ' island',
  prefecture: ' prefecture',
  to: '都| to',
  do: '道|특별자치도|도| do| teukbyeoljachido',
  fu: '府| fu',
  ken: '县| ken',
  county: ' county| co|县| hsien| xian| ?maakond|maa| apskritis',
  department: ' department',
  district: ' district| distrikt',
  parish: ' parish',
  city: ' city|市| municipality| shi|시| si| қаласы| d c',
  metro:
    '특별시|광역시|특별자치시| teukbyeolsi| gwangyeoksi| teukbyeoljachisi| (?:special |self governing |metropolitan )+city',
}

const particle = /^(?:of|de|del|da|do|di|d) /
const patterns = [
  // จังหวัด is followed by the name without a space.
  ...Object.entries(before).map(([kind, words]) => [kind, `^(?:${words})(?: |(?<=[ก-๛]))`] as const),
  ...Object.entries(after).map(([kind, words]) => [kind, `(?:${words})$`] as const),
].map(([kind, words]) => [kind, new RegExp(words, 'u')] as const)

// Kinds that always mean a first-level subdivision, so one may replace another.
const areas = 'state province region republic governorate emirate prefecture krai okrug'.split(' ')

// Kinds that are first-level in some countries only. They are recognized in those countries only.
const lower = 'county department district parish island'.split(' ')
// Kinds that a country has in addition to the one of its address format.
const more: Readonly<Record<string, string>> = {
  PE: 'department',
  SV: 'department',
  SR: 'district',
  TW: 'county',
  IT: 'metro',
}

const ownKinds = (country: string) => [formatOf(country)?.words.state, more[country]]

/** Whether a kind means a first-level subdivision, not a city or a smaller place. */
export const isArea = (kind: string, country: string): boolean =>
  areas.includes(kind) || ownKinds(country).includes(kind)

/**
 * Returns the name unchanged, then without each word for a kind. "County" is removed only if the country has counties.
 */
export function readKinds(text: string, country: string): NamedKind[] {
  const own = ownKinds(country)
  const plain = plainName(text)
  const found = patterns.flatMap(([kind, words]) => {
    const rest = plain.replace(words, '')
    if (!rest || rest === plain || (lower.includes(kind) && !own.includes(kind))) return []
    return [{ kind, rest }]
  })
  // 광역시 ends in 시 but is a different kind, so the longest word wins.
  const least = found.filter(({ rest }) => !found.some((each) => each.rest !== rest && rest.startsWith(each.rest)))
  return [
    { kind: '', stem: foldName(plain) },
    ...least.flatMap(({ kind, rest }) =>
      [...new Set([rest, rest.replace(particle, '')])].map((each) => ({ kind, stem: foldName(each) })),
    ),
  ]
}
