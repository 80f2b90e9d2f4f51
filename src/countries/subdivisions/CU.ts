// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  '15;Artemisa|09;Camagüey|08;Ciego de Ávila|06;Cienfuegos|12;Granma|14;Guantánamo|11;Holguín|99;Isla de la Juventud;;Isle of Youth|03;La Habana;;Havana,Ciudad de La Habana|10;Las Tunas|04;Matanzas|16;Mayabeque|01;Pinar del Río|07;Sancti Spíritus|13;Santiago de Cuba|05;Villa Clara'
