// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"VN":["84","00","[12]%{9}|[135-9]%{8}|[16]%{6,7}|7%{6}",[7,8,9,10],[["(%{4})(%{4,6})","$1 $2",["1(?:2[02]|[89])"],0,1],["(%{2})(%{3})(%{2})(%{2})","$1 $2 $3 $4",["1[26]|6"],"0$1",1],["(%{3})(%{3})(%{3})","$1 $2 $3",["[1357-9]"],"0$1",1],["(%{2})(%{4})(%{4})","$1 $2 $3",["2[48]"],"0$1",1],["(%{3})(%{4})(%{3})","$1 $2 $3",["2"],"0$1",1]],"0"]},{},{"VN":"912345678"}]'
