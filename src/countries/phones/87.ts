// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{},{"870":["870",0,"7%{11}|[235-7]%{8}",[9,12],[["(%{3})(%{3})(%{3})","$1 $2 $3",["[235-7]"]]],0,0,0,0,0,0,[0,["(?:[356]|774[45])%{8}|7[6-8]%{7}"],0,0,0,0,0,0,["2%{8}",[9]]]],"878":["878",0,"10%{10}",[12],[["(%{2})(%{5})(%{5})","$1 $2 $3",["1"]]],0,0,0,0,0,0,[0,0,0,0,0,0,0,0,["10%{10}"]]]},{}]'
