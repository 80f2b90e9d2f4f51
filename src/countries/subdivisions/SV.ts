// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AH;Ahuachapán;;;CP 21|CA;Cabañas;;;CP 12|CH;Chalatenango;;;CP 13|CU;Cuscatlán;;;CP 14|LI;La Libertad;;;CP 15|PA;La Paz;;;CP 16|UN;La Unión;;;CP 31|MO;Morazán;;;CP 32|SM;San Miguel;;;CP 33|SS;San Salvador;;;CP 11|SV;San Vicente;;;CP 17|SA;Santa Ana;;;CP 22|SO;Sonsonate;;;CP 23|US;Usulután;;;CP 34'
