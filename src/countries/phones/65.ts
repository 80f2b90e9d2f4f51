// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"SG":["65","0[0-3]%","(?:(?:1%|8)%%|7000)%{7}|[3689]%{7}",[8,10,11],[["(%{4})(%{4})","$1 $2",["[369]|8(?:0[1-9]|[1-9])"]],["(%{3})(%{3})(%{4})","$1 $2 $3",["8"]],["(%{4})(%{4})(%{3})","$1 $2 $3",["7"]],["(%{4})(%{3})(%{4})","$1 $2 $3",["1"]]]]},{},{"SG":"81234567"}]'
