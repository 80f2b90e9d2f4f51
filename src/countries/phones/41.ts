// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"CH":["41","00","8%{11}|[2-9]%{8}",[9,12],[["(%{3})(%{3})(%{3})","$1 $2 $3",["8[047]|90"],"0$1"],["(%{2})(%{3})(%{2})(%{2})","$1 $2 $3 $4",["[2-79]|81"],"0$1"],["(%{3})(%{2})(%{3})(%{2})(%{2})","$1 $2 $3 $4 $5",["8"],"0$1"]],"0"]},{},{"CH":"781234567"}]'
