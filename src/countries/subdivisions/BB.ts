// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '01;Christ Church|02;Saint Andrew|03;Saint George|04;Saint James|05;Saint John|06;Saint Joseph|07;Saint Lucy|08;Saint Michael|09;Saint Peter|10;Saint Philip|11;Saint Thomas'
