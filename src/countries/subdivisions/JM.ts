// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '13;Clarendon|09;Hanover|01;Kingston|12;Manchester|04;Portland|02;St. Andrew|06;St. Ann|14;St. Catherine|11;St. Elizabeth|08;St. James|05;St. Mary|03;St. Thomas|07;Trelawny|10;Westmoreland'
