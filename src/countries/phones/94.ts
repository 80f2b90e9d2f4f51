// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"LK":["94","00","[1-9]%{8}",[9],[["(%{2})(%{3})(%{4})","$1 $2 $3",["7"],"0$1"],["(%{3})(%{3})(%{3})","$1 $2 $3",["[1-689]"],"0$1"]],"0"]},{},{"LK":"712345678"}]'
