// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"TH":["66","00[1-9]","(?:001800|[2-57]|[689]%)%{7}|1%{7,9}",[8,9,10,13],[["(%)(%{3})(%{4})","$1 $2 $3",["2"],"0$1"],["(%{2})(%{3})(%{3,4})","$1 $2 $3",["[13-9]"],"0$1"],["(%{4})(%{3})(%{3})","$1 $2 $3",["1"]]],"0"]},{},{"TH":"812345678"}]'
