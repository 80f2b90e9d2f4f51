// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '01;Aiwo District|02;Anabar District|03;Anetan District|04;Anibare District|05;Baiti District;;Baitsi|06;Boe District|07;Buada District|08;Denigomodu District|09;Ewa District|10;Ijuw District|11;Meneng District|12;Nibok District|13;Uaboe District|14;Yaren District'
