// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AW;Awdal|BK;Bakool|BN;Banaadir|BR;Bari|BY;Bay|GA;Galguduud|GE;Gedo|HI;Hiiraan;;Hiran|JD;Jubbada Dhexe;;Middle Juba|JH;Jubbada Hoose;;Lower Juba|MU;Mudug|NU;Nugaal;;Nugal|SA;Sanaag|SD;Shabeellaha Dhexe;;Middle Shebelle|SH;Shabeellaha Hoose;;Lower Shebelle|SO;Sool|TO;Togdheer|WO;Woqooyi Galbeed'
