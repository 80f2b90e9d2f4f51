// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"ES":["34","00","400%{6}|(?:51|[6-9]%)%{7}",[9],[["(%{3})(%{3})(%{3})","$1 $2 $3",["[89]00"]],["(%{3})(%{2})(%{2})(%{2})","$1 $2 $3 $4",["[4-9]"]]]]},{},{"ES":"612345678"}]'
