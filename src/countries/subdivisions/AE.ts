// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AZ;أبو ظبي;Abu Dhabi;أبوظبي,Abū Z̧aby|SH;الشارقة;Sharjah;Ash Shāriqah|FU;الفجيرة;Fujairah;Al Fujayrah|UQ;أم القيوين;Umm Al Quwain;ام القيوين,Umm al Qaywayn,UAQ|DU;دبي;Dubai;Dubayy|RK;رأس الخيمة;Ras al Khaimah;Ra’s al Khaymah,RAK|AJ;عجمان;Ajman'
