// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions = 'BV;Boa Vista|BR;Brava|Fogo|MA;Maio|SL;Sal|Santiago|Santo Antão|São Nicolau|SV;São Vicente'
