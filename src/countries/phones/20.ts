// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"EG":["20","00","[189]%{8,9}|[24-6]%{8}|[135]%{7}",[8,9,10],[["(%)(%{7,8})","$1 $2",["[23]"],"0$1"],["(%{2})(%{6,7})","$1 $2",["1[35]|[4-6]|8[2468]|9[235-7]"],"0$1"],["(%{3})(%{3})(%{4})","$1 $2 $3",["[89]"],"0$1"],["(%{2})(%{8})","$1 $2",["1"],"0$1"]],"0"]},{},{"EG":"1001234567"}]'
