// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'FUN;Funafuti|NMG;Nanumanga;;Nanumaga|NMA;Nanumea|Niulakita|NIT;Niutao|NUI;Nui|NKF;Nukufetau|NKL;Nukulaelae|VAI;Vaitupu'
