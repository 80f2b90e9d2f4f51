// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"VE":["58","00","[68]00%{7}|(?:[24]%|[59]0)%{8}",[10],[["(%{3})(%{7})","$1-$2",["[24-689]"],"0$1"]],"0"]},{},{"VE":"4121234567"}]'
