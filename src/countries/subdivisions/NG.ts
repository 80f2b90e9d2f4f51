// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AB;Abia|AD;Adamawa|AK;Akwa Ibom|AN;Anambra|BA;Bauchi|BY;Bayelsa|BE;Benue|BO;Borno|CR;Cross River|DE;Delta|EB;Ebonyi|ED;Edo|EK;Ekiti|EN;Enugu|FC;Federal Capital Territory;;FCT,Abuja,Abuja Federal Capital Territory|GO;Gombe|IM;Imo|JI;Jigawa|KD;Kaduna|KN;Kano|KT;Katsina|KE;Kebbi|KO;Kogi|KW;Kwara|LA;Lagos|NA;Nasarawa|NI;Niger|OG;Ogun;;Ogun State|ON;Ondo|OS;Osun|OY;Oyo|PL;Plateau|RI;Rivers|SO;Sokoto|TA;Taraba|YO;Yobe|ZA;Zamfara'
