// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"MX":["52","0[09]","[2-9]%{9}",[10],[["(%{2})(%{4})(%{4})","$1 $2 $3",["33|5[56]|81"]],["(%{3})(%{3})(%{4})","$1 $2 $3",["[2-9]"]]],0,0,0,0,0,0,0,"00"]},{},{"MX":"2221234567"}]'
