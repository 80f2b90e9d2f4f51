// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '01;Johor;;JHR;79/8[0-6]|02;Kedah;;KDH;0[5-9]/34950|03;Kelantan;;KTN;1[5-9]|14;Kuala Lumpur;;KUL,Wilayah Persekutuan Kuala Lumpur;5/60|15;Labuan;;LBN,Wilayah Persekutuan Labuan;87|04;Melaka;;MLK,Malacca;7[5-8]|05;Negeri Sembilan;;NSN;7[0-4]|06;Pahang;;PHG;2[5-8]/[346]9|08;Perak;;PRK;3[0-6]/39000|09;Perlis;;PLS;0[12]|07;Pulau Pinang;;PNG,Penang;1[0-4]|16;Putrajaya;;PJY,Wilayah Persekutuan Putrajaya;62|12;Sabah;;SBH;8[89]/9[01]|13;Sarawak;;SWK;9[3-8]|10;Selangor;;SGR;4[0-8]/6[3-8]|11;Terengganu;;TRG;2[0-4]'
