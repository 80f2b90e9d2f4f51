// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AZ;أبو ظبي;Abu Dhabi;أبوظبي|SH;الشارقة;Sharjah|FU;الفجيرة;Fujairah|UQ;أم القيوين;Umm Al Quwain;ام القيوين|DU;دبي;Dubai|RK;رأس الخيمة;Ras al Khaimah|AJ;عجمان;Ajman'
