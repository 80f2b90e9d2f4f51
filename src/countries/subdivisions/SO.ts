// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AW;Awdal|BK;Bakool|BN;Banaadir|BR;Bari|BY;Bay|GA;Galguduud|GE;Gedo|HI;Hiiraan|JD;Jubbada Dhexe|JH;Jubbada Hoose|MU;Mudug|NU;Nugaal|SA;Sanaag|SD;Shabeellaha Dhexe|SH;Shabeellaha Hoose|SO;Sool|TO;Togdheer|WO;Woqooyi Galbeed'
