// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{},{"800":["800",0,"(?:00|[1-9]%)%{6}",[8],[["(%{4})(%{4})","$1 $2",["%"]]],0,0,0,0,0,0,[0,0,["(?:00|[1-9]%)%{6}"]]],"808":["808",0,"[1-9]%{7}",[8],[["(%{4})(%{4})","$1 $2",["[1-9]"]]],0,0,0,0,0,0,[0,0,0,0,0,0,0,0,0,["[1-9]%{7}"]]]},{}]'
