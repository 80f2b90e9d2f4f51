// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"TK":["690","00","[2-47]%{3,6}",[4,5,6,7]],"FM":["691","00","(?:[39]%%|820)%{4}",[7],[["(%{3})(%{4})","$1 $2",["[389]"]]]],"MH":["692","011","329%{4}|(?:[256]%|45)%{5}",[7],[["(%{3})(%{4})","$1-$2",["[2-6]"]]],"1"]},{},{"TK":"7290","FM":"3501234","MH":"2351234"}]'
