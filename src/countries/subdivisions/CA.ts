// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AB;Alberta;;;T|BC;British Columbia;;Colombie-Britannique;V|MB;Manitoba;;;R|NB;New Brunswick;;Nouveau-Brunswick;E|NL;Newfoundland and Labrador;;Terre-Neuve-et-Labrador;A|NT;Northwest Territories;;Territoires du Nord-Ouest;X0E/X0G/X1A|NS;Nova Scotia;;Nouvelle-Écosse;B|NU;Nunavut;;;X0A/X0B/X0C|ON;Ontario;;;K/L/M/N/P|PE;Prince Edward Island;;Île-du-Prince-Édouard;C|QC;Quebec;;Québec;G/H/J/K1A|SK;Saskatchewan;;;S/R8A|YT;Yukon;;;Y'
