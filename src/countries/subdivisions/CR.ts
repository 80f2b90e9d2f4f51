// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions = 'A;Alajuela|C;Cartago|G;Guanacaste|H;Heredia|L;Limón|P;Puntarenas|SJ;San José'
