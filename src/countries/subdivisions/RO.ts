// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings, how postal codes begin there. */
export const subdivisions =
  'AB;Alba|AR;Arad|AG;Argeș|BC;Bacău|BH;Bihor|BN;Bistrița-Năsăud|BT;Botoșani|BR;Brăila|BV;Brașov|B;București;;Bucharest,Municipiul București|BZ;Buzău|CL;Călărași|CS;Caraș-Severin|CJ;Cluj|CT;Constanța|CV;Covasna|DB;Dâmbovița|DJ;Dolj|GL;Galați|GR;Giurgiu|GJ;Gorj|HR;Harghita|HD;Hunedoara|IL;Ialomița|IS;Iași|IF;Ilfov|MM;Maramureș|MH;Mehedinți|MS;Mureș|NT;Neamț|OT;Olt|PH;Prahova|SJ;Sălaj|SM;Satu Mare|SB;Sibiu|SV;Suceava|TR;Teleorman|TM;Timiș|TL;Tulcea|VL;Vâlcea|VS;Vaslui|VN;Vrancea'
