// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '01;Anse aux Pins|02;Anse Boileau|03;Anse Étoile|05;Anse Royale|04;Au Cap|06;Baie Lazare|07;Baie Sainte Anne|08;Beau Vallon|09;Bel Air|10;Bel Ombre|11;Cascade|16;English River;;La Rivière Anglaise|12;Glacis|13;Grand’Anse Mahé|14;Grand’Anse Praslin|26;Île Persévérance I|27;Île Persévérance II|15;La Digue|24;Les Mamelles|17;Mont Buxton|18;Mont Fleuri|19;Plaisance|20;Pointe La Rue|21;Port Glaud|25;Roche Caiman|22;Saint Louis|23;Takamaka'
