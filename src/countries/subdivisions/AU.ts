// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'ACT;Australian Capital Territory;;;29/2540/260/261[0-8]/02/2620|JBT;Jervis Bay Territory;;;2540|NSW;New South Wales;;;1/2[0-57-8]/26[2-9]/261[189]/3500/358[56]/3644/3707|NT;Northern Territory;;;0[89]|QLD;Queensland;;;[49]|SA;South Australia;;;5/0872|TAS;Tasmania;;;7|VIC;Victoria;;Vic.;[38]|WA;Western Australia;;;6/0872'
