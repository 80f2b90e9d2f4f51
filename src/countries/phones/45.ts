// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"DK":["45","00","[2-9]%{7}",[8],[["(%{2})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["[2-9]"]]]]},{},{"DK":"34412345"}]'
