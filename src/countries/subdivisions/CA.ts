// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AB;Alberta;;Alta;T|BC;British Columbia;;Colombie-Britannique;V|MB;Manitoba;;Man;R|NB;New Brunswick;;Nouveau-Brunswick;E|NL;Newfoundland and Labrador;;Terre-Neuve-et-Labrador,Newfoundland,Labrador,Nfld,NF,Terre-Neuve;A|NT;Northwest Territories;;Territoires du Nord-Ouest,NWT;X0E/X0G/X1A|NS;Nova Scotia;;Nouvelle-Écosse;B|NU;Nunavut;;;X0A/X0B/X0C|ON;Ontario;;Ont;K/L/M/N/P|PE;Prince Edward Island;;Île-du-Prince-Édouard,PEI,IPE;C|QC;Quebec;;Québec,Que,PQ;G/H/J/K1A|SK;Saskatchewan;;Sask;S/R8A|YT;Yukon;;Yukon Territory,YK,Territoire du Yukon;Y'
