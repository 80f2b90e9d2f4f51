// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"RO":["40","00","(?:[2378]%|90)%{7}|[23]%{5}",[6,9],[["(%{3})(%{3})","$1 $2",["2[3-6]","2[3-6]%9"],"0$1"],["(%{2})(%{4})","$1 $2",["219|31"],"0$1"],["(%{2})(%{3})(%{4})","$1 $2 $3",["[23]1"],"0$1"],["(%{3})(%{3})(%{3})","$1 $2 $3",["[237-9]"],"0$1"]],"0",0,0,0,0,0,0,0," int "]},{},{"RO":"712034567"}]'
