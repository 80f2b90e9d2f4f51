// Generated from Google's phone metadata, as packaged by libphonenumber-js, by scripts/generatePhoneData.mjs. Do not edit.
/** Plans by country, plans without a country, and an example mobile number of each country. `%` means a digit. */
export const plans =
  '[{"ZA":["27","00","[1-79]%{8}|8%{4,9}",[5,6,7,8,9,10],[["(%{2})(%{3,4})","$1 $2",["8[1-4]"],"0$1"],["(%{2})(%{3})(%{2,3})","$1 $2 $3",["8[1-4]"],"0$1"],["(%{3})(%{3})(%{3})","$1 $2 $3",["860"],"0$1"],["(%{2})(%{3})(%{4})","$1 $2 $3",["[1-9]"],"0$1"],["(%{3})(%{3})(%{4})","$1 $2 $3",["8"],"0$1"]],"0"]},{},{"ZA":"711234567"}]'
