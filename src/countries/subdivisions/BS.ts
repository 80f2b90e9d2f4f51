// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'Abaco;Abaco Islands|AK;Acklins|Andros;Andros Island|BY;Berry Islands|BI;Bimini|CI;Cat Island|Crooked Island|Eleuthera|EX;Exuma and Cays;;Exuma|Grand Bahama|HI;Harbour Island|IN;Inagua|LI;Long Island|MG;Mayaguana|N.P.;New Providence|RI;Ragged Island|RC;Rum Cay|SS;San Salvador|SW;Spanish Wells'
