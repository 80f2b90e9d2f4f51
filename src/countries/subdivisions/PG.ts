// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'NSB;Bougainville|CPM;Central|CPK;Chimbu;;Simbu|EBR;East New Britain|ESW;East Sepik|EHG;Eastern Highlands|EPW;Enga|GPK;Gulf|HLA;Hela|JWK;Jiwaka|MPM;Madang|MRL;Manus|MBA;Milne Bay|MPL;Morobe|NCD;National Capital District;;Port Moresby|NIK;New Ireland|NPP;Northern;;Oro|SHM;Southern Highlands|WBK;West New Britain|SAN;West Sepik;;Sandaun|WPD;Western|WHM;Western Highlands'
