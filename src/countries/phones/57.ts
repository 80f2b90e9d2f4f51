// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"CO":["57","00(?:4(?:[14]4|56)|[579])","(?:46|60%%)%{6}|(?:1%|[39])%{9}",[8,10,11],[["(%{4})(%{4})","$1 $2",["46"]],["(%{3})(%{7})","$1 $2",["6|90"],"($1)"],["(%{3})(%{7})","$1 $2",["3[0-357]|94"]],["(%)(%{3})(%{7})","$1-$2-$3",["1"],"0$1",0,"$1 $2 $3"]],"0",0,"0([3579]|4(?:[14]4|56))?"]},{},{"CO":"3211234567"}]'
