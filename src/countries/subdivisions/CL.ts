// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  "AN;Antofagasta|AR;Araucanía;;La Araucanía|AP;Arica y Parinacota|AT;Atacama|AI;Aysén del General Carlos Ibáñez del Campo;;Aysén,Aisén del General Carlos Ibañez del Campo|BI;Biobío;;Región del Bío-Bío|CO;Coquimbo|LI;Libertador General Bernardo O'Higgins;;O'Higgins|LL;Los Lagos|LR;Los Ríos|MA;Magallanes y de la Antártica Chilena;;Magallanes|ML;Maule|RM;Metropolitana de Santiago;;Región Metropolitana,Santiago,Santiago Metropolitan,Región Metropolitana de Santiago,Metropolitana|NB;Ñuble|TA;Tarapacá|VS;Valparaíso"
