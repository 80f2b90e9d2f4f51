// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'AR;Artigas|CA;Canelones|CL;Cerro Largo|CO;Colonia|DU;Durazno|FS;Flores|FD;Florida|LA;Lavalleja|MA;Maldonado|MO;Montevideo|PA;Paysandú|RN;Río Negro|RV;Rivera|RO;Rocha|SA;Salto|SJ;San José|SO;Soriano|TA;Tacuarembó|TT;Treinta y Tres'
