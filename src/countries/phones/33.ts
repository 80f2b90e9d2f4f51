// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"FR":["33","00","[1-9]%{8}",[9],[["(%{3})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["8"],"0 $1"],["(%)(%{2})(%{2})(%{2})(%{2})","$1 $2 $3 $4 $5",["[1-79]"],"0$1"]],"0"]},{},{"FR":"612345678"}]'
