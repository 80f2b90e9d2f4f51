// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AMA;Amazonas|ANC;Áncash|APU;Apurímac|ARE;Arequipa|AYA;Ayacucho|CAJ;Cajamarca|CAL;Callao|CUS;Cuzco;;Cusco|LIM;Gobierno Regional de Lima;;Lima Provincias,Departamento de Lima|HUV;Huancavelica|HUC;Huánuco|ICA;Ica|JUN;Junín|LAL;La Libertad|LAM;Lambayeque|LOR;Loreto|MDD;Madre de Dios|MOQ;Moquegua|LMA;Municipalidad Metropolitana de Lima;;Lima,Lima Metropolitana|PAS;Pasco|PIU;Piura|PUN;Puno|SAM;San Martín|TAC;Tacna|TUM;Tumbes|UCA;Ucayali'
