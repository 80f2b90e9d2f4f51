// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  '01;Johor;;JHR|02;Kedah;;KDH|03;Kelantan;;KTN|14;Kuala Lumpur;;KUL,Wilayah Persekutuan Kuala Lumpur|15;Labuan;;LBN,Wilayah Persekutuan Labuan|04;Melaka;;MLK,Malacca|05;Negeri Sembilan;;NSN|06;Pahang;;PHG|08;Perak;;PRK|09;Perlis;;PLS|07;Pulau Pinang;;PNG,Penang|16;Putrajaya;;PJY,Wilayah Persekutuan Putrajaya|12;Sabah;;SBH|13;Sarawak;;SWK|10;Selangor;;SGR|11;Terengganu;;TRG'
