// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'BO;Boaco|CA;Carazo|CI;Chinandega|CO;Chontales|ES;Estelí|GR;Granada|JI;Jinotega|LE;León|MD;Madriz|MN;Managua|MS;Masaya|MT;Matagalpa|NS;Nueva Segovia|AN;Región Autónoma de la Costa Caribe Norte|AS;Región Autónoma de la Costa Caribe Sur|SJ;Río San Juan|RI;Rivas'
