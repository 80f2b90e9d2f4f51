// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '1;Bocas del Toro|4;Chiriquí|2;Coclé|3;Colón|5;Darién|EM;Emberá-Wounaan;;Emberá|KY;Guna Yala;;Kuna Yala|6;Herrera|7;Los Santos|NT;Naso Tjër Di|NB;Ngäbe-Buglé;;Ngöbe-Buglé|8;Panamá|10;Panamá Oeste;;West Panamá|9;Veraguas'
