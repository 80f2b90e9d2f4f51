// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"NO":["47","00","(?:0|[2-9]%{3})%{4}",[5,8],[["(%{3})(%{2})(%{3})","$1 $2 $3",["8"]],["(%{2})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["[2-79]"]]],0,0,0,0,0,"[02-689]|7[0-8]"],"SJ":["47","00","0%{4}|(?:[489]%|79)%{6}",[5,8],0,0,0,0,0,0,"79"]},{},{"NO":"40612345","SJ":"41234567"}]'
