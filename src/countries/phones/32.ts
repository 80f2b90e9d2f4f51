// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"BE":["32","00","4%{8}|[1-9]%{7}",[8,9],[["(%{3})(%{2})(%{3})","$1 $2 $3",["(?:80|9)0"],"0$1"],["(%)(%{3})(%{2})(%{2})","$1 $2 $3 $4",["[239]|4[23]"],"0$1"],["(%{2})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["[15-8]"],"0$1"],["(%{3})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["4"],"0$1"]],"0"]},{},{"BE":"450001234"}]'
