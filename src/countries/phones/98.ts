// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"IR":["98","00","[1-9]%{9}|(?:[1-8]%%|9)%{3,4}",[4,5,6,7,10],[["(%{4,5})","$1",["96"],"0$1"],["(%{2})(%{4,5})","$1 $2",["(?:1[137]|2[13-68]|3[1458]|4[145]|5[1468]|6[16]|7[1467]|8[13467])[12689]"],"0$1"],["(%{3})(%{3})(%{3,4})","$1 $2 $3",["9"],"0$1"],["(%{2})(%{4})(%{4})","$1 $2 $3",["[1-8]"],"0$1"]],"0"]},{},{"IR":"9123456789"}]'
