// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'Z;Amazonas|B;Anzoátegui|C;Apure|D;Aragua|E;Barinas|F;Bolívar|G;Carabobo|H;Cojedes|Y;Delta Amacuro|W;Dependencias Federales;;Federal Dependencies|A;Distrito Capital;;Distrito Federal,Capital,Capital District|I;Falcón|J;Guárico|K;Lara|L;Mérida|M;Miranda|N;Monagas|O;Nueva Esparta|P;Portuguesa|R;Sucre|S;Táchira|T;Trujillo|X;La Guaira;;Vargas,Vargas State|U;Yaracuy|V;Zulia'
