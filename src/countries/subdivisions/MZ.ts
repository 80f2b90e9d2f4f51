// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'P;Cabo Delgado|MPM;Cidade de Maputo|G;Gaza|I;Inhambane|B;Manica|L;Província de Maputo;Maputo Province|N;Nampula|A;Niassa|S;Sofala|T;Tete|Q;Zambezia'
