// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AT;Atlántida|CH;Choluteca|CL;Colón|CM;Comayagua|CP;Copán|CR;Cortés|EP;El Paraíso|FM;Francisco Morazán|GD;Gracias a Dios|IN;Intibucá|IB;Islas de la Bahía;;Bay Islands|LP;La Paz|LE;Lempira|OC;Ocotepeque|OL;Olancho|SB;Santa Bárbara|VA;Valle|YO;Yoro'
