// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '37;Harjumaa;;Harju|39;Hiiumaa;;Hiiu|45;Ida-Virumaa;;Ida-Viru,44|52;Järvamaa;;Järva,51|50;Jõgevamaa;;Jõgeva,49|56;Läänemaa;;Lääne,57|60;Lääne-Virumaa;;Lääne-Viru,59|68;Pärnumaa;;Pärnu,67|64;Põlvamaa;;Põlva,65|71;Raplamaa;;Rapla,70|74;Saaremaa;;Saare|79;Tartumaa;;Tartu,78|81;Valgamaa;;Valga,82|84;Viljandimaa;;Viljandi|87;Võrumaa;;Võru,86'
