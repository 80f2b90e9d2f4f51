// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '81;Baker Island|84;Howland Island|86;Jarvis Island|67;Johnston Atoll|89;Kingman Reef|71;Midway Islands;;Midway Atoll|76;Navassa Island|95;Palmyra Atoll|79;Wake Island'
