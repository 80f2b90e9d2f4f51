// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'AG;Արագածոտն;Aragatsotn|AR;Արարատ;Ararat|AV;Արմավիր;Armavir|GR;Գեղարքունիք;Gegharkunik|ER;Երևան;Yerevan|LO;Լոռի;Lori|KT;Կոտայք;Kotayk|SH;Շիրակ;Shirak|SU;Սյունիք;Syunik|VD;Վայոց ձոր;Vayots Dzor|TV;Տավուշ;Tavush'
