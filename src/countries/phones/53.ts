// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"CU":["53","119","(?:[2-7]|8%%)%{7}|[2-47]%{6}|[34]%{5}",[6,7,8,10],[["(%{2})(%{4,6})","$1 $2",["2[1-4]|[34]"],"(0$1)"],["(%)(%{6,7})","$1 $2",["7"],"(0$1)"],["(%)(%{7})","$1 $2",["[56]"],"0$1"],["(%{3})(%{7})","$1 $2",["8"],"0$1"]],"0"]},{},{"CU":"51234567"}]'
