import { formatOf } from '../countries/formatOf.js'

// Prefixes on international mail other than the ISO code: vehicle signs (UN, distinguishing signs used in international
// traffic), and the codes of the country whose post serves a territory. SG: as in S(546080), Singapore Post.
const signs =
  'AT:A AX:FI,FIN BA:BIH BE:B CA:CDN CL:RCH DE:D EE:EST ES:E FI:FIN,SF FO:DK FR:F GB:UK GF:FR,F GG:GB,UK GL:DK,KN GP:FR,F ' +
  'GR:EL HU:H IE:IRL IM:GB,UK IN:IND IT:I JE:GB,UK JP:J KR:ROK LI:FL,CH LU:L MC:FR,F ME:MNE MK:MKD,NMK MQ:FR,F MX:MEX ' +
  'NC:FR,F NO:N PF:FR,F PM:FR,F PT:P RE:FR,F RS:SRB,SCG,YU RU:RUS SE:S SG:S,SGP SI:SLO SJ:NO,N SM:RSM,IT,I TH:T TR:T ' +
  'US:USA VA:V,SCV,IT,I WF:FR,F XK:RKS,KS,RS YT:FR,F'

/**
 * Returns the prefixes that people write before a postal code and that are not part of it: `D`, `SINGAPORE`, the
 * country code.
 */
export function postalCodePrefixes(country: string): string[] {
  const own = new RegExp(`(?:^| )${country}:(\\S+)`).exec(signs)?.[1]?.split(',') ?? []
  // The printed format of the country: "SINGAPORE 238823", "LT-04340".
  const printed = /([A-Z]{2,})[- ]?5/.exec(formatOf(country)?.layout ?? '')?.[1]
  return [country, ...own, ...(printed ? [printed] : [])]
}
