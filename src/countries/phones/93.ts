// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"AF":["93","00","[2-7]%{8}",[9],[["(%{2})(%{3})(%{4})","$1 $2 $3",["[2-7]"],"0$1"]],"0"]},{},{"AF":"701234567"}]'
