// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
/** Code, name, name in Latin letters, other spellings. */
export const subdivisions =
  '42;강원;Gangwon-do;강원특별자치도,강원도|41;경기;Gyeonggi-do;경기도|48;경남;Gyeongsangnam-do;경상남도|47;경북;Gyeongsangbuk-do;경상북도|29;광주;Gwangju;광주광역시|27;대구;Daegu;대구광역시|30;대전;Daejeon;대전광역시|26;부산;Busan;부산광역시|11;서울;Seoul;서울특별시,서울시|50;세종;Sejong;세종특별자치시|31;울산;Ulsan;울산광역시|28;인천;Incheon;인천광역시|46;전남;Jeollanam-do;전라남도|45;전북;Jeollabuk-do;전북특별자치도,전라북도|49;제주;Jeju-do;제주특별자치도,제주도|44;충남;Chungcheongnam-do;충청남도|43;충북;Chungcheongbuk-do;충청북도'
