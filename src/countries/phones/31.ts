// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"NL":["31","00","(?:[124-7]%%|3(?:[02-9]%|1[0-8]))%{6}|8%{6,9}|9%{6,10}|1%{4,5}",[5,6,7,8,9,10,11],[["(%{3})(%{4,7})","$1 $2",["[89]0"],"0$1"],["(%{2})(%{7})","$1 $2",["66"],"0$1"],["(%)(%{8})","$1 $2",["6"],"0$1"],["(%{3})(%{3})(%{3})","$1 $2 $3",["1[16-8]|2[259]|3[124]|4[17-9]|5[124679]"],"0$1"],["(%{2})(%{3})(%{4})","$1 $2 $3",["[1-578]|91"],"0$1"],["(%{3})(%{3})(%{5})","$1 $2 $3",["9"],"0$1"]],"0"]},{},{"NL":"612345678"}]'
