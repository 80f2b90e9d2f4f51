// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"HU":["36","00","[235-7]%{8}|[1-9]%{7}",[8,9],[["(%)(%{3})(%{4})","$1 $2 $3",["1"],"(06 $1)"],["(%{2})(%{3})(%{3})","$1 $2 $3",["[27][2-9]|3[2-7]|4[24-9]|5[2-79]|6|8[2-57-9]|9[2-69]"],"(06 $1)"],["(%{2})(%{3})(%{3,4})","$1 $2 $3",["[2-9]"],"06 $1"]],"06"]},{},{"HU":"201234567"}]'
