// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"GR":["30","00","5005000%{3}|8%{9,11}|(?:[269]%|70)%{8}",[10,11,12],[["(%{2})(%{4})(%{4})","$1 $2 $3",["21|7"]],["(%{4})(%{6})","$1 $2",["2(?:2|3[2-57-9]|4[2-469]|5[2-59]|6[2-9]|7[2-69]|8[2-49])|5"]],["(%{3})(%{3})(%{4})","$1 $2 $3",["[2689]"]],["(%{3})(%{3,4})(%{5})","$1 $2 $3",["8"]]]]},{},{"GR":"6912345678"}]'
