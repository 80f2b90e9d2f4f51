// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'AGU;Aguascalientes|BCN;Baja California|BCS;Baja California Sur|CAM;Campeche|CHP;Chiapas|CHH;Chihuahua|CMX;Ciudad de México;;CDMX,Distrito Federal,Mexico City|COA;Coahuila de Zaragoza;;Coahuila|COL;Colima|DUR;Durango|MEX;Estado de México;;México|GUA;Guanajuato|GRO;Guerrero|HID;Hidalgo|JAL;Jalisco|MIC;Michoacán;;Michoacán de Ocampo|MOR;Morelos|NAY;Nayarit|NLE;Nuevo León|OAX;Oaxaca|PUE;Puebla|QUE;Querétaro|ROO;Quintana Roo|SLP;San Luis Potosí|SIN;Sinaloa|SON;Sonora|TAB;Tabasco|TAM;Tamaulipas|TLA;Tlaxcala|VER;Veracruz;;Veracruz de Ignacio de la Llave|YUC;Yucatán|ZAC;Zacatecas'
