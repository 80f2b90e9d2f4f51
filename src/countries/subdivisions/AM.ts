// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  "AG;Արագածոտն;Aragatsotn;Aragac̣otn;0[2-5]|AR;Արարատ;Ararat;;0[6-8]|AV;Արմավիր;Armavir;;09/1[01]|GR;Գեղարքունիք;Gegharkunik;Geġark'unik';1[2-6]|ER;Երևան;Yerevan;Erevan;00|LO;Լոռի;Lori;;1[7-9]/2[01]|KT;Կոտայք;Kotayk;;2[2-5]|SH;Շիրակ;Shirak;Širak;2[6-9]/3[01]|SU;Սյունիք;Syunik;;3[2-5]|VD;Վայոց ձոր;Vayots Dzor;Vayoć Jor;3[6-8]|TV;Տավուշ;Tavush;Tavuš;39/4[0-2]"
