// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"PE":["51","00|19(?:1[124]|77|90)00","(?:[14-8]|9%)%{7}",[8,9],[["(%{3})(%{5})","$1 $2",["80"],"(0$1)"],["(%)(%{7})","$1 $2",["1"],"(0$1)"],["(%{2})(%{6})","$1 $2",["[4-8]"],"(0$1)"],["(%{3})(%{3})(%{3})","$1 $2 $3",["9"]]],"0",0,0,0,0,0,0,"00"," Anexo "]},{},{"PE":"912345678"}]'
