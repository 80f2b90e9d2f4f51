// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'ACT;Australian Capital Territory|JBT;Jervis Bay Territory|NSW;New South Wales|NT;Northern Territory|QLD;Queensland|SA;South Australia|TAS;Tasmania|VIC;Victoria|WA;Western Australia'
