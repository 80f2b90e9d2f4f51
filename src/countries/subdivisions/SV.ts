// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'AH;Ahuachapán|CA;Cabañas|CH;Chalatenango|CU;Cuscatlán|LI;La Libertad|PA;La Paz|UN;La Unión|MO;Morazán|SM;San Miguel|SS;San Salvador|SV;San Vicente|SA;Santa Ana|SO;Sonsonate|US;Usulután'
