// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"TR":["90","00","4%{6}|8%{11,12}|(?:[2-58]%%|900)%{7}",[7,10,12,13],[["(%{3})(%{3})(%{4})","$1 $2 $3",["512|8[01589]|90"],"0$1",1],["(%{3})(%{3})(%{2})(%{2})","$1 $2 $3 $4",["5"],"0$1",1],["(%{3})(%{3})(%{2})(%{2})","$1 $2 $3 $4",["[24][1-8]|3[1-9]"],"(0$1)",1],["(%{3})(%{3})(%{6,7})","$1 $2 $3",["80"],"0$1",1]],"0"]},{},{"TR":"5012345678"}]'
