// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AMA;Amazonas|ANT;Antioquia|ARA;Arauca|ATL;Atlántico|DC;Bogotá;;Bogotá D.C.|BOL;Bolívar|BOY;Boyacá|CAL;Caldas|CAQ;Caquetá|CAS;Casanare|CAU;Cauca|CES;Cesar|CHO;Chocó|COR;Córdoba|CUN;Cundinamarca|GUA;Guainía|GUV;Guaviare|HUI;Huila|LAG;La Guajira|MAG;Magdalena|MET;Meta|NAR;Nariño|NSA;Norte de Santander|PUT;Putumayo|QUI;Quindío|RIS;Risaralda|SAP;San Andrés y Providencia|SAN;Santander|SUC;Sucre|TOL;Tolima|VAC;Valle del Cauca|VAU;Vaupés|VID;Vichada'
