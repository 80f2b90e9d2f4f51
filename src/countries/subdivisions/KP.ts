// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  "07;강원도;Kangwon;Kangweonto|13;라선 특별시;Rason;Raseon|10;량강도;Ryanggang|04;자강도;Chagang|02;평안 남도;South Pyongan;P'yǒngan-namdo|03;평안 북도;North Pyongan;P'yǒngan-bukto|01;평양 직할시;Pyongyang|08;함경 남도;South Hamgyong;Hamgyǒng-namdo|09;함경 북도;North Hamgyong;Hamgyǒng-bukto|05;황해남도;South Hwanghae;Hwanghae-namdo|06;황해북도;North Hwanghae;Hwanghae-bukto"
