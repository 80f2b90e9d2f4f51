// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  'B;Buenos Aires|K;Catamarca|H;Chaco|U;Chubut|C;Ciudad Autónoma de Buenos Aires;;CABA,Capital Federal|X;Córdoba|W;Corrientes|E;Entre Ríos|P;Formosa|Y;Jujuy|L;La Pampa|F;La Rioja|M;Mendoza|N;Misiones|Q;Neuquén|R;Río Negro|A;Salta|J;San Juan|D;San Luis|Z;Santa Cruz|S;Santa Fe|G;Santiago del Estero|V;Tierra del Fuego|T;Tucumán'
